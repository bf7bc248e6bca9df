package anlan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CaseProcedureTest {

    private static final Set<CaseStatus> ENDS = EnumSet.of(CaseStatus.REJECTED, CaseStatus.TRANSFERRED, CaseStatus.ARCHIVED);

    /** A walk from the lead along the table, turning as chance has it, until it ends or is long enough. */
    private static List<CaseStatus> walk(long seed) {
        var random = new Random(seed);
        var walked = new ArrayList<>(List.of(CaseStatus.LEAD));
        while (walked.size() < 60) {
            var next = CaseProcedure.TABLE.moves().stream().filter(m -> m.from() == walked.getLast()).toList();
            if (next.isEmpty()) {
                break;
            }
            walked.add(next.get(random.nextInt(next.size())).to());
        }
        return walked;
    }

    @Property(tries = 2000)
    void no_walk_comes_to_a_decision_without_filing_investigation_and_notice(@ForAll long seed) {
        var walked = walk(seed);

        int decided = walked.indexOf(CaseStatus.DECIDED);

        if (decided >= 0) {
            var before = walked.subList(0, decided);
            assertThat(before).contains(CaseStatus.FILED, CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED, CaseStatus.NOTIFIED);
        }
    }

    @Property(tries = 4000)
    void whatever_comes_back_to_the_officers_is_notified_anew_before_it_is_decided(@ForAll long seed) {
        var walked = walk(seed);

        int decided = walked.indexOf(CaseStatus.DECIDED);

        if (decided >= 0) {
            var before = walked.subList(0, decided);
            int told = before.lastIndexOf(CaseStatus.NOTIFIED);
            for (var back : List.of(CaseStatus.LEAD, CaseStatus.FILED, CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED, CaseStatus.REFERRED, CaseStatus.TRANSFERRED)) {
                assertThat(told).as("%s in %s", back, before).isGreaterThan(before.lastIndexOf(back));
            }
        }
    }

    @Property(tries = 1)
    void only_four_states_lead_to_a_decision_and_all_of_them_come_after_the_notice() {
        assertThat(CaseProcedure.TABLE.moves()).filteredOn(m -> m.to() == CaseStatus.DECIDED).extracting(anlan.kernel.Transition::from)
                .containsExactlyInAnyOrder(CaseStatus.NOTIFIED, CaseStatus.HEARD, CaseStatus.REVIEWED, CaseStatus.DISCUSSED);
    }

    @Property(tries = 2000)
    void nothing_is_executed_before_it_was_decided_and_served(@ForAll long seed) {
        var walked = walk(seed);

        for (var later : List.of(CaseStatus.EXECUTED, CaseStatus.URGED, CaseStatus.COURT_APPLIED, CaseStatus.REVOKED)) {
            int at = walked.indexOf(later);
            if (at >= 0) {
                assertThat(walked.subList(0, at)).contains(CaseStatus.DECIDED, CaseStatus.SERVED);
            }
        }
    }

    @Property(tries = 500)
    void a_walk_that_stops_has_ended(@ForAll long seed) {
        var walked = walk(seed);

        assertThat(walked.size() == 60 || ENDS.contains(walked.getLast())).isTrue();
    }

    @Property(tries = 1000)
    void a_move_that_is_not_in_the_table_is_refused(@ForAll CaseStatus from, @ForAll CaseStatus to) {
        boolean listed = CaseProcedure.TABLE.moves().stream().anyMatch(m -> m.from() == from && m.to() == to);

        if (listed) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.to(to)).isInstanceOf(Refused.class);
        }
    }

    @Property(tries = 1)
    void every_state_is_reached_and_every_move_names_who_and_by_which_provision() {
        var reached = EnumSet.of(CaseStatus.LEAD);
        CaseProcedure.TABLE.moves().forEach(m -> reached.add(m.to()));

        assertThat(reached).containsExactlyInAnyOrder(CaseStatus.values());
        assertThat(CaseProcedure.TABLE.moves()).allMatch(m -> !m.actor().isEmpty() && m.source().contains(":"));
    }
}
