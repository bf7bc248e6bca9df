package anlan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.organization.division.DivisionView;
import anlan.organization.division.Divisions;
import anlan.organization.staffing.Staffing;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnlanTest
class AgenciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired Agencies agencies;
    @Autowired Divisions divisions;
    @Autowired Officers officers;
    @Autowired Staffing staffing;

    @Test
    void the_comprehensive_supervisor_changed_in_the_spring_of_2019() {
        assertThat(Scope.SYSTEM.within(() -> agencies.comprehensive(LocalDate.of(2019, 3, 31))).code()).isEqualTo("aj");
        assertThat(Scope.SYSTEM.within(() -> agencies.comprehensive(LocalDate.of(2019, 4, 1))).code()).isEqualTo("yj");
    }

    @Test
    void the_longest_prefix_names_the_department_of_a_trade() {
        assertThat(supervisor("0511", TODAY)).isEqualTo("ny");
        assertThat(supervisor("0521", TODAY)).isEqualTo("lc");
    }

    @Test
    void before_2019_the_predecessor_answers_for_the_bureaus_trades() {
        var mine = supervisor("0810", TODAY);

        assertThat(mine).isEqualTo("yj");
        assertThat(supervisor("0810", LocalDate.of(2018, 6, 1))).isEqualTo("aj");
    }

    @Test
    void a_trade_that_nobody_was_put_in_charge_of_has_no_supervisor() {
        assertThat(Scope.SYSTEM.within(() -> agencies.industrySupervisorOf("Z999", TODAY))).isEmpty();
    }

    @Test
    void fifty_four_towns_became_thirty_three() {
        assertThat(Scope.SYSTEM.within(() -> divisions.towns("511703", LocalDate.of(2021, 12, 31)))).hasSize(54);
        assertThat(Scope.SYSTEM.within(() -> divisions.towns("511703", LocalDate.of(2022, 1, 1)))).hasSize(33);
    }

    @Test
    void a_town_of_the_same_name_is_the_successor_whatever_its_rank() {
        assertThat(Scope.SYSTEM.within(() -> divisions.today("511703111"))).containsExactly("511703008000");
        assertThat(Scope.SYSTEM.within(() -> divisions.today("511703218"))).containsExactly("511703127000");
        assertThat(Scope.SYSTEM.within(() -> divisions.today("511703108"))).containsExactly("511703108000");
    }

    @Test
    void what_nobody_knows_is_left_to_be_completed() {
        var gone = Scope.SYSTEM.within(() -> divisions.uncertain("511703"));

        assertThat(gone).extracting(DivisionView::name).contains("马家镇").doesNotContain("石板镇");

        Scope.SYSTEM.run(() -> divisions.succeed("511703119", gone.getFirst().validFrom(), java.util.List.of("511703118"), "示例批复〔2021〕1 号"));
        assertThat(Scope.SYSTEM.within(() -> divisions.today("511703119"))).containsExactly("511703118000");
    }

    @Test
    void a_place_belongs_to_the_town_office_of_its_day() {
        assertThat(office("511703108002", TODAY)).isEqualTo("town-511703108");
        assertThat(office("511703119000", LocalDate.of(2020, 5, 1))).isEqualTo("town-511703119");
        assertThat(Scope.SYSTEM.within(() -> agencies.townOffice("511703119000", TODAY))).isEmpty();
    }

    @Test
    void a_code_is_used_once() {
        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> agencies.establish(new Agencies.NewAgency(
                        "yj", "又一个局", "", AgencyKind.DEPARTMENT, "dc", "511703", "", TODAY, ""))))
                .isInstanceOf(Refused.class).hasMessageContaining("已被使用");
    }

    @Test
    void a_body_short_of_staff_is_on_the_list_with_the_number_that_lacks() {
        Scope.SYSTEM.run(() -> staffing.classify("town-511703125", "HEAVY", LocalDate.of(2026, 1, 1)));
        OrganizationFixtures.anOfficer(officers, "town-511703125", Post.OFFICER);

        var row = Scope.SYSTEM.within(staffing::check).stream().filter(r -> r.code().equals("town-511703125")).findFirst();

        assertThat(row).hasValueSatisfying(r -> {
            assertThat(r.required()).isEqualTo(4);
            assertThat(r.gap()).isEqualTo(3);
            assertThat(r.certain()).isTrue();
        });
    }

    private String supervisor(String trade, LocalDate day) {
        return Scope.SYSTEM.within(() -> agencies.industrySupervisorOf(trade, day)).orElseThrow().code();
    }

    private String office(String division, LocalDate day) {
        return Scope.SYSTEM.within(() -> agencies.townOffice(division, day)).orElseThrow().code();
    }
}
