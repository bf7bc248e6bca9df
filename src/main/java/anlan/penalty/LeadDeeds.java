package anlan.penalty;

import java.util.List;
import org.springframework.stereotype.Component;

/** What those who check a lead may do about its clock (线索的下一步). */
@Component
class LeadDeeds implements HandlerDeeds {

    private final CaseDesk desk;
    private final LawDesk law;

    LeadDeeds(CaseDesk desk, LawDesk law) {
        this.desk = desk;
        this.law = law;
    }

    @Override
    public void add(CaseView view, List<NextDeed> deeds) {
        boolean asked = view.approvals().stream().anyMatch(a -> a.kind() == Approval.Kind.EXTENSION && a.outcome() != Approval.Outcome.RETURNED);
        if (view.status() == CaseStatus.LEAD && !asked && law.filingExtension(desk.records.get(view.id())) > 0) {
            deeds.add(new NextDeed("延长核查期限", "/clock/filing", "情况复杂的", false));
        }
    }
}
