package anlan.penalty;

import static anlan.testing.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.complaint.ComplaintFines;
import anlan.complaint.ComplaintId;
import anlan.complaint.ComplaintSource;
import anlan.complaint.ComplaintView;
import anlan.complaint.Complaints;
import anlan.complaint.FineView;
import anlan.complaint.Report;
import anlan.kernel.Money;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A case whose lead names a complaint tells it the fine, so that whoever reported can be rewarded. */
@AnlanTest
@Import(Weeks.class)
class PenaltyOfComplaintTest extends PenaltyScenario {

    @Test
    void the_fine_of_a_case_that_came_from_a_complaint_is_known_there_and_nowhere_else() {
        var told = entered("有人没有培训就上岗");
        var other = entered("另一件事");

        var unit = the.aUnit();
        var id = the.investigated(the.filed(the.aLead(unit, CaseSource.COMPLAINT, "举报编号 " + number(told))));
        the.report(id, BigDecimal.valueOf(30_000), Set.of(), false);
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        the.decide(id);

        assertThat(fines(told)).containsExactly(new FineView(the.view(id).decisions().getFirst().number(), Money.yuan(30_000), clock.today(), false));
        assertThat(fines(other)).isEmpty();
        var seen = as(the.owner(unit), () -> the.bean(CaseViews.class).view(id));
        assertThat(seen.source()).as("the party learns of no complaint").isEqualTo(CaseSource.INSPECTION);
        assertThat(seen.sourceNote()).isEmpty();
        assertThat(the.view(id).sourceNote()).contains(number(told));
    }

    private ComplaintId entered(String what) {
        return as(the.officer, () -> {
            var complaints = the.bean(Complaints.class);
            var ticket = complaints.enter(new Report(what, "后街", "", "", "", false, List.of()), ComplaintSource.PHONE);
            return complaints.list(new ComplaintView.Filter("", ticket.number(), null, false, 1)).rows().getFirst().id();
        });
    }

    private String number(ComplaintId id) {
        return as(the.officer, () -> the.bean(Complaints.class).view(id).number());
    }

    private List<FineView> fines(ComplaintId id) {
        return as(the.officer, () -> the.bean(ComplaintFines.class).of(id));
    }
}
