package anlan.enterprise;

import static anlan.enterprise.EnterpriseFixtures.BAIJIE;
import static anlan.enterprise.EnterpriseFixtures.BUREAU;
import static anlan.enterprise.EnterpriseFixtures.SHITI;
import static anlan.enterprise.EnterpriseFixtures.anEntry;
import static anlan.enterprise.EnterpriseFixtures.department;
import static anlan.enterprise.EnterpriseFixtures.theEnterprise;
import static anlan.enterprise.EnterpriseFixtures.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.security.SignedIn;
import anlan.testing.Acting;
import anlan.testing.AnlanTest;
import org.junit.jupiter.api.Test;

@AnlanTest
class RegisterTest {

    private final Enterprises enterprises;
    private final EnterpriseReader reader;

    RegisterTest(
            @org.springframework.beans.factory.annotation.Autowired Enterprises enterprises,
            @org.springframework.beans.factory.annotation.Autowired EnterpriseReader reader) {
        this.enterprises = enterprises;
        this.reader = reader;
    }

    @Test
    void an_enterprise_is_found_by_any_two_characters_a_former_name_and_the_beginning_of_its_code() {
        var entry = anEntry("达川区凤栖烟花示例厂", BAIJIE);
        var id = Acting.as(BUREAU, () -> enterprises.register(entry));
        var renamed = Acting.as(BUREAU, () -> enterprises.view(id));
        Acting.run(BUREAU, () -> enterprises.correct(id, renamed.version(), named(entry, "达川区梧桐烟花示例厂", "达川区凤栖烟花示例厂"), "更名"));

        assertThat(found(BUREAU, "梧桐")).contains(id);
        assertThat(found(BUREAU, "凤栖")).contains(id);
        assertThat(found(BUREAU, String.valueOf(entry.creditCode()).substring(0, 15))).contains(id);
        assertThat(found(BUREAU, "凤凰")).doesNotContain(id);
        assertThat(found(BUREAU, "'; drop")).isEmpty();
        assertThat(found(BUREAU, "栖")).isEmpty();
    }

    @Test
    void a_town_does_not_find_the_enterprise_of_another() {
        var id = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区孤岛示例厂", BAIJIE)));

        assertThat(found(town(BAIJIE), "孤岛")).contains(id);
        assertThat(found(town(SHITI), "孤岛")).isEmpty();
        assertThatThrownBy(() -> Acting.as(town(SHITI), () -> enterprises.view(id))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Acting.as(town(SHITI), () -> enterprises.register(anEntry("达川区越界示例厂", BAIJIE))))
                .isInstanceOf(Refused.class).hasMessageContaining("不在您的辖区");
    }

    @Test
    void a_department_sees_its_trades_and_an_enterprise_itself() {
        var id = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区行业示例厂", BAIJIE)));
        var other = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区行业另一示例厂", BAIJIE)));
        var supervisor = Acting.as(BUREAU, () -> enterprises.view(id)).supervisor();

        assertThat(found(department(supervisor), "行业示例")).contains(id);
        assertThat(found(department("jy"), "行业示例")).isEmpty();
        assertThat(found(theEnterprise(id), "行业")).containsExactly(id).doesNotContain(other);
    }

    @Test
    void a_code_is_registered_once_in_the_whole_district_and_the_refusal_tells_a_town_no_more() {
        var entry = anEntry("达川区唯一示例厂", BAIJIE);
        Acting.run(BUREAU, () -> enterprises.register(entry));
        var again = Registration.brief("达川区别处示例厂", entry.creditCode(), "2672", SHITI, "示例路 2 号");

        assertThatThrownBy(() -> Acting.as(town(SHITI), () -> enterprises.register(again)))
                .isInstanceOf(Refused.class).hasMessageContaining("其他辖区").hasMessageNotContaining("唯一");
        assertThatThrownBy(() -> Acting.as(BUREAU, () -> enterprises.register(again))).hasMessageContaining("唯一");
    }

    @Test
    void a_move_to_another_town_takes_every_record_along() {
        var entry = anEntry("达川区迁移示例厂", BAIJIE);
        var id = Acting.as(BUREAU, () -> enterprises.register(entry));
        var moved = Registration.brief(entry.name(), entry.creditCode(), "1610", SHITI, entry.address());
        Acting.run(BUREAU, () -> enterprises.correct(id, 0, moved, "搬迁"));

        assertThat(found(town(BAIJIE), "迁移")).isEmpty();
        assertThat(found(town(SHITI), "迁移")).contains(id);
        assertThat(Acting.as(BUREAU, () -> enterprises.view(id)).supervisor()).isEqualTo("jx");
    }

    @Test
    void who_saves_over_a_newer_version_is_told() {
        var entry = anEntry("达川区并发示例厂", BAIJIE);
        var id = Acting.as(BUREAU, () -> enterprises.register(entry));
        Acting.run(BUREAU, () -> enterprises.correct(id, 0, named(entry, "达川区并发一示例厂", ""), "更名"));

        assertThatThrownBy(() -> Acting.run(BUREAU, () -> enterprises.correct(id, 0, named(entry, "达川区并发二示例厂", ""), "更名")))
                .isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);
    }

    @Test
    void duplicates_are_merged_and_the_merging_can_be_undone() {
        var keeper = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区保留示例厂", BAIJIE)));
        var merged = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区保留示例厂（重复）", BAIJIE)));
        Acting.run(BUREAU, () -> enterprises.merge(keeper, merged, "同一家"));

        assertThat(found(BUREAU, "保留示例")).containsExactly(keeper);
        assertThat(Acting.as(BUREAU, () -> enterprises.view(merged)).mergedInto()).isEqualTo(keeper);

        Acting.run(BUREAU, () -> enterprises.unmerge(merged, "不是同一家"));

        assertThat(found(BUREAU, "保留示例")).containsExactlyInAnyOrder(keeper, merged);
    }

    @Test
    void a_shut_enterprise_does_not_resume() {
        var id = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区关停示例厂", BAIJIE)));
        Acting.run(BUREAU, () -> enterprises.become(id, EnterpriseStatus.SHUT, "区政府决定关闭"));

        assertThatThrownBy(() -> Acting.run(BUREAU, () -> enterprises.become(id, EnterpriseStatus.ACTIVE, "复工")))
                .isInstanceOf(Refused.class).hasMessageContaining("关闭");
    }

    private java.util.List<EnterpriseId> found(SignedIn person, String words) {
        return Acting.as(person, () -> reader.list(new EnterpriseFilter(words, "", "", null, null, "", ""), 1)).rows().stream()
                .map(EnterpriseRow::id).toList();
    }

    private static Registration named(Registration r, String name, String former) {
        return new Registration(
                name, former, r.creditCode(), r.noCodeReason(), r.trade(), r.division(), r.address(), null, null, null,
                "张三", "13800000000", "", "", "", "", null, null, "", "");
    }
}
