package anlan.mandate;

import static anlan.organization.OrganizationFixtures.anOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.organization.Interests.NewInterest;
import anlan.organization.NewOfficer;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guard on the real registers. */
@AnlanTest
class GuardScenarioTest extends MandateScenario {

    @Test
    void two_certified_officers_get_a_warrant_that_cites_the_law() {
        var warrant = Scope.SYSTEM.within(() -> guard.require(inspection(wang, li)));

        assertThat(warrant.powerName()).isEqualTo("安全生产监督检查");
        assertThat(warrant.cited()).contains("安全生产法").contains("第六十五条");
        assertThat(warrant.conditions()).allMatch(Condition::met);
    }

    @Test
    void a_team_of_one_is_too_small_by_the_law_of_its_day() {
        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> {
            guard.requireTeam(List.of(wang, wang), LocalDate.of(2021, 7, 14));
            return null;
        })).hasMessageContaining("不得少于 2 名").extracting("provision").asString().contains("（2017年）第三十七条第一款");
        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> {
            guard.requireTeam(List.of(wang), LocalDate.of(2021, 7, 15));
            return null;
        })).extracting("provision").asString().contains("行政处罚法》第四十二条第一款");
    }

    @Test
    void a_lapsed_certificate_is_refused_with_name_day_and_provision() {
        var zhao = Scope.SYSTEM.within(() -> {
            var id = officers.appoint(new NewOfficer("赵某", "", "yj", true, LocalDate.of(2024, 1, 8)));
            officers.certify(id, "SC511703L" + System.nanoTime(), "行政执法证", LocalDate.of(2024, 1, 8),
                    today().minusDays(1));
            return id;
        });

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(inspection(wang, zhao))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("赵某的行政执法证件已于 " + today().minusDays(1) + " 到期")
                .extracting("provision").asString().contains("第六十七条");
    }

    @Test
    void a_body_that_does_not_hold_the_power_is_refused_whatever_its_officers_may() {
        var act = Act.byTwo("511703-QT-003", "town-511703001", workshop, today(), List.of(wang, li), "答复整改延期");

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(act)))
                .hasMessageContaining("不得答复整改延期：行使主体不符合").hasMessageContaining("由应急管理局行使")
                .extracting("provision").asString().contains("第十七条");
    }

    @Test
    void a_section_acts_in_the_name_of_its_bureau() {
        var act = Act.byTwo("511703-QT-003", "yj-wh", workshop, today(), List.of(wang, li), "答复整改延期");

        assertThat(Scope.SYSTEM.within(() -> guard.check(act))).filteredOn(c -> c.name().equals("行使主体"))
                .containsExactly(new Condition("行使主体", true, "达州市达川区应急管理局行使该事项", "《中华人民共和国安全生产法》第十七条"));
    }

    @Test
    void a_town_officer_is_refused_in_another_town() {
        var stranger = anOfficer(officers, "town-511703105", Post.OFFICER);

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(inspection(wang, stranger))))
                .hasMessageContaining("管辖权限不符合").hasMessageContaining("的管辖范围不含");
    }

    @Test
    void a_declared_interest_is_refused_with_the_relation() {
        Scope.SYSTEM.run(() -> interests.declare(new NewInterest(li, workshop.value(), "示例作坊", "近亲属任职", "",
                LocalDate.of(2025, 1, 1), null)));

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(inspection(wang, li))))
                .hasMessageContaining("近亲属任职");
    }

    @Test
    void a_power_that_was_not_on_the_list_that_day_is_refused() {
        var act = Act.byTwo(POWER, "yj", workshop, LocalDate.of(2021, 8, 31), List.of(wang, li), "实施现场检查");

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(act))).hasMessageContaining("职权依据不符合");
    }
}
