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
import anlan.platform.file.Upload;
import anlan.testing.AnlanTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What became of an order to put right is on the record of the unit, the bad and the good. */
@AnlanTest
@Import(HazardFixtures.class)
class OrdersOnRecordTest extends Chain {

    @Autowired
    CreditRecords credit;

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

    private OrderView reported(Team team) {
        var visit = withOneHazard(team);
        sign(team, visit);
        var order = order(team, visit);
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
