package anlan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnlanTest
class OfficersTest {

    private static final LocalDate FROM = LocalDate.of(2023, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 2, 28);

    @Autowired Officers officers;
    @Autowired Agencies agencies;
    @Autowired Interests interests;

    @Test
    void a_certificate_is_valid_on_its_first_and_last_day_and_not_beyond() {
        var id = anUncertified("yj-zf");
        Scope.SYSTEM.run(() -> officers.certify(id, number(), "行政执法证", FROM, TO));

        assertThat(certified(id, FROM.minusDays(1))).isFalse();
        assertThat(certified(id, FROM)).isTrue();
        assertThat(certified(id, TO)).isTrue();
        assertThat(certified(id, TO.plusDays(1))).isFalse();
    }

    @Test
    void a_withdrawn_certificate_is_void_from_that_day() {
        var id = anUncertified("yj-zf");
        var day = LocalDate.of(2024, 6, 3);
        Scope.SYSTEM.run(() -> officers.withdraw(officers.certify(id, number(), "行政执法证", FROM, TO), day, "违规"));

        assertThat(certified(id, day.minusDays(1))).isTrue();
        assertThat(certified(id, day)).isFalse();
    }

    @Test
    void a_renewed_certificate_leaves_the_list_of_those_that_lapse() {
        var id = anUncertified("yj-zf");
        Scope.SYSTEM.run(() -> officers.certify(id, number(), "行政执法证", FROM, TO));
        assertThat(lapsing()).contains(id);

        Scope.SYSTEM.run(() -> officers.certify(id, number(), "行政执法证", TO.plusDays(1), TO.plusYears(3)));

        assertThat(lapsing()).doesNotContain(id);
    }

    @Test
    void whoever_left_is_no_longer_certified_and_holds_no_post() {
        var id = OrganizationFixtures.anOfficer(officers, "yj-zf", Post.OFFICER);
        var last = LocalDate.of(2025, 5, 30);

        Scope.SYSTEM.run(() -> officers.leave(id, last));

        assertThat(certified(id, last)).isTrue();
        assertThat(certified(id, last.plusDays(1))).isFalse();
        assertThat(Scope.SYSTEM.within(() -> officers.certificates(id)).getFirst().validOn(last.plusDays(1))).isFalse();
        assertThat(Scope.SYSTEM.within(() -> officers.view(id, last.plusDays(1)).posts())).isEmpty();
    }

    @Test
    void a_liaison_holds_no_other_post_at_the_same_time() {
        var liaison = OrganizationFixtures.anOfficer(officers, "ga", Post.LIAISON);
        var officer = OrganizationFixtures.anOfficer(officers, "zj", Post.OFFICER);
        var day = LocalDate.of(2026, 11, 25);

        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> officers.give(liaison, "ga", Post.OFFICER, day))).hasMessageContaining("联络员不能同时担任其他岗位");
        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> officers.give(officer, "zj", Post.LIAISON, day))).hasMessageContaining("联络员不能同时担任其他岗位");

        Scope.SYSTEM.run(() -> officers.posts(officer).forEach(post -> officers.endPost(post.id(), day.minusDays(1))));
        Scope.SYSTEM.run(() -> officers.give(officer, "zj", Post.LIAISON, day));
        assertThat(Scope.SYSTEM.within(() -> officers.view(officer, day).posts())).containsExactly(Post.LIAISON);
    }

    @Test
    void a_number_belongs_to_one_person() {
        var number = number();
        Scope.SYSTEM.run(() -> officers.certify(anUncertified("yj-zf"), number, "行政执法证", FROM, TO));

        assertThatThrownBy(() -> Scope.SYSTEM.run(
                        () -> officers.certify(anUncertified("zj"), number, "行政执法证", FROM, TO)))
                .isInstanceOf(Refused.class).hasMessageContaining("他人名下");
    }

    @Test
    void the_bureau_reaches_everywhere_a_department_its_trade_a_town_its_ground() {
        var day = LocalDate.of(2026, 11, 25);

        assertThat(competent("yj-wh", "511703108000", "zj", day)).isTrue();
        assertThat(competent("zj", "511703108000", "zj", day)).isTrue();
        assertThat(competent("zj", "511703108000", "jt", day)).isFalse();
        assertThat(competent("town-511703108", "511703108003", "zj", day)).isTrue();
        assertThat(competent("town-511703109", "511703108003", "zj", day)).isFalse();
    }

    @Test
    void a_squad_reaches_the_towns_it_is_posted_to_while_it_is() {
        var id = OrganizationFixtures.anOfficer(officers, "squad-4", Post.OFFICER);
        var from = LocalDate.of(2025, 1, 1);
        var to = LocalDate.of(2025, 12, 31);
        Scope.SYSTEM.run(() -> {
            agencies.cover("squad-4", "511703107", from);
            agencies.uncover("squad-4", "511703107", to);
        });

        assertThat(competent(id, "511703107000", from.minusDays(1))).isFalse();
        assertThat(competent(id, "511703107000", to)).isTrue();
        assertThat(competent(id, "511703107000", to.plusDays(1))).isFalse();
        assertThat(competent(id, "511703108000", to)).isFalse();
    }

    @Test
    void candidates_are_certified_and_competent() {
        var day = LocalDate.of(2026, 11, 25);
        var certified = OrganizationFixtures.anOfficer(officers, "zj", Post.OFFICER);
        var uncertified = anUncertified("zj");

        var found = Scope.SYSTEM.within(() -> officers.candidates("511703108000", "zj", day)).stream()
                .map(OfficerView::id).toList();

        assertThat(found).contains(certified).doesNotContain(uncertified);
    }

    @Test
    void a_section_without_a_head_answers_to_the_head_of_the_bureau() {
        var head = OrganizationFixtures.anOfficer(officers, "yj", Post.HEAD);
        Scope.SYSTEM.run(() -> officers.give(head, "yj", Post.LAW_CLERK, LocalDate.of(2026, 1, 1)));

        assertThat(Scope.SYSTEM.within(() -> officers.head("squad-2"))).map(OfficerView::agency).hasValue("yj");
    }

    @Test
    void a_declared_tie_counts_while_it_lasts() {
        var id = OrganizationFixtures.anOfficer(officers, "yj-zf", Post.OFFICER);
        var firm = UUID.randomUUID();
        Scope.SYSTEM.run(() -> interests.declare(new Interests.NewInterest(
                id, firm, "示例公司", "近亲属任职", "", FROM, TO)));

        assertThat(conflict(id, firm, FROM.minusDays(1))).isFalse();
        assertThat(conflict(id, firm, FROM)).isTrue();
        assertThat(conflict(id, firm, TO)).isTrue();
        assertThat(conflict(id, firm, TO.plusDays(1))).isFalse();
    }

    private OfficerId anUncertified(String agency) {
        return Scope.SYSTEM.within(() -> officers.appoint(new NewOfficer("新到人员", "", agency, true, FROM.minusYears(1))));
    }

    private boolean certified(OfficerId id, LocalDate day) {
        return Scope.SYSTEM.within(() -> officers.certified(id, day));
    }

    private java.util.List<OfficerId> lapsing() {
        return Scope.SYSTEM.within(() -> officers.lapsing(TO, TO)).stream().map(CertificateView::officer).toList();
    }

    private boolean competent(String agency, String division, String supervisor, LocalDate day) {
        var id = OrganizationFixtures.anOfficer(officers, agency, Post.OFFICER);
        return Scope.SYSTEM.within(() -> officers.competent(id, division, supervisor, day));
    }

    private boolean competent(OfficerId id, String division, LocalDate day) {
        return Scope.SYSTEM.within(() -> officers.competent(id, division, "zj", day));
    }

    private boolean conflict(OfficerId id, UUID firm, LocalDate day) {
        return Scope.SYSTEM.within(() -> interests.conflict(id, firm, day)).isPresent();
    }

    private static String number() {
        return "T" + UUID.randomUUID();
    }
}
