package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.inspection.VisitView;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.AgencyView;
import anlan.organization.OfficerId;
import anlan.organization.account.Liaisons;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a receiver of a transfer owes, and our reminder of it (移送其他部门的期限). */
@Component
class TransferDuties {

    private static final String SIGN = "BODY_SIGNS";
    private static final String HANDLE = "BODY_HANDLES";
    private static final String AWAIT = "AWAIT_TRANSFER";
    private static final String BASIS = "law:handing-over";

    private final Duties duties;
    private final Liaisons liaisons;

    TransferDuties(Duties duties, Liaisons liaisons) {
        this.duties = duties;
        this.liaisons = liaisons;
    }

    /** The code of the receiver that has an account and now has to sign for it; else empty. */
    String sent(Transfer transfer, VisitView visit, LocalDate day) {
        var body = liaisons.named(transfer.receiver).map(AgencyView::code).orElse("");
        if (!body.isEmpty()) {
            duties.start(theirs(SIGN, "签收移送：", transfer, visit, body, day).by("D98", day).basis(BASIS, "移送无人签收"));
        }
        return body;
    }

    void received(Transfer transfer, VisitView visit, LocalDate day) {
        duties.done(SIGN, transfer.id);
        duties.start(NewDuty.of(AWAIT, transfer.id, "催问" + transfer.receiver + "处理移送问题的结果：" + transfer.number).cause(transfer.number + day).by("D102", day)
                .owner(new OfficerId(transfer.proposedBy), visit.agency()).about(new EnterpriseId(visit.enterprise()))
                .link("/visits/" + visit.id().value() + "#transfer").basis(BASIS, "移送后无人处理"));
        if (!transfer.body.isEmpty()) {
            duties.start(theirs(HANDLE, "处理移送的问题并反馈：", transfer, visit, transfer.body, day).by("D102", day).basis(BASIS, "接受移送后不处理"));
        }
    }

    void over(Transfer transfer) {
        for (var kind : new String[] {SIGN, HANDLE, AWAIT}) {
            duties.done(kind, transfer.id);
        }
    }

    private static NewDuty theirs(String kind, String what, Transfer transfer, VisitView visit, String body, LocalDate day) {
        return NewDuty.of(kind, transfer.id, what + transfer.number).cause(transfer.number + day).owner(null, body).waitingFor(new OfficerId(transfer.proposedBy))
                .about(new EnterpriseId(visit.enterprise())).link("/received");
    }
}
