package anlan.credit;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.record.CreditRecords;
import anlan.credit.record.EntryFilter;
import anlan.credit.record.EntryKind;
import anlan.credit.record.EntryRow;
import anlan.hazard.Chain;
import anlan.hazard.HazardFixtures;
import anlan.hazard.HazardFixtures.Team;
import anlan.hazard.OrderView;
import anlan.inspection.Finding;
import anlan.platform.file.Upload;
import anlan.testing.AnlanTest;
import anlan.testing.MovableClock;
import anlan.testing.Weeks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What became of an order to put right is on the record of the unit, the bad and the good. */
@AnlanTest
@Import({HazardFixtures.class, Weeks.class})
class OrdersOnRecordTest extends Chain {

    @Autowired
    CreditRecords credit;

    @Autowired
    MovableClock weeks;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void monday() {
        weeks.standAt(Weeks.START);
    }

    @Test
    void an_order_fulfilled_at_the_first_look_speaks_for_the_unit() {
        var team = fixtures.aTeam();
        var order = reported(team);

        reinspect(team, order, true);

        assertThat(entries(team)).extracting(EntryRow::kind).containsExactly(EntryKind.ON_TIME);
    }

    @Test
    void a_failed_reinspection_stays_on_record_with_what_followed() {
        var team = fixtures.aTeam();
        var order = reported(team);
        reinspect(team, order, false);
        assertThat(entries(team)).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(EntryKind.FAILED_REINSPECTION);
            assertThat(e.authority()).isEqualTo("达州市达川区应急管理局");
        });

        reinspect(team, order, true);

        assertThat(entries(team)).extracting(EntryRow::kind).containsExactly(EntryKind.FAILED_REINSPECTION);
        var kept = as(team.owner(), () -> credit.entry(entries(team).getFirst().id()));
        assertThat(kept.sequels()).extracting(s -> s.words()).anyMatch(w -> w.startsWith("复查通过 1 项"));
        assertThat(kept.link()).isEqualTo("/orders/" + order.id().value());
    }

    @Test
    void an_order_that_nobody_answered_is_on_record_with_the_body_that_issued_it() throws Exception {
        var team = fixtures.aTeam();
        var order = issued(team);
        weeks.pass(6);

        context.getBean("termWatch", ApplicationRunner.class).run(new DefaultApplicationArguments());

        assertThat(entries(team)).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(EntryKind.OVERDUE_ORDER);
            assertThat(e.day()).isEqualTo(Weeks.START.plusDays(5));
        });
        var kept = as(team.leader(), () -> credit.entry(entries(team).getFirst().id()));
        assertThat(kept.agency()).isEqualTo(order.agency()).isEqualTo("yj-wh");
        assertThat(kept.faults()).anyMatch(f -> f.contains("起才能申请")).contains("责令整改的事项没有全部复查通过");
    }

    @Test
    void a_major_hazard_is_on_record_from_the_day_it_was_found() {
        var team = fixtures.aTeam();
        var visit = fixtures.onSite(team);
        var f = aFinding(Set.of());
        put(team, visit, new Finding(f.id(), f.position(), f.item(), f.problem(), f.place(), f.provision(), f.basis(), f.violation(), f.handling(),
                f.requirement(), f.due(), true, "库房超量储存，可能造成重大伤亡", f.measures(), f.measureObject(), f.files()));
        sign(team, visit);

        assertThat(entries(team)).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(EntryKind.MAJOR_HAZARD);
            assertThat(e.matter()).isEqualTo(f.problem());
            assertThat(e.day()).isEqualTo(Weeks.START);
        });
        assertThat(as(team.owner(), () -> credit.standing(team.enterprise())).violations()).isEqualTo(1);
    }

    private OrderView issued(Team team) {
        var visit = withOneHazard(team);
        sign(team, visit);
        return order(team, visit);
    }

    private OrderView reported(Team team) {
        var order = issued(team);
        run(team.owner(), () -> orders.report(order.id(), Set.of(hazard(order)), "已经张贴", List.of(new Upload("后.png", HazardFixtures.aPhoto()))));
        return order;
    }

    private void reinspect(Team team, OrderView order, boolean passed) {
        run(team.leader(), () -> reinspections.record(order.id(), record(team, Map.of(hazard(order), passed))));
    }

    private static java.util.UUID hazard(OrderView order) {
        return order.items().getFirst().hazard();
    }

    private List<EntryRow> entries(Team team) {
        return as(team.leader(), () -> credit.list(new EntryFilter("all", "", null, team.enterprise(), 1)).rows());
    }
}
