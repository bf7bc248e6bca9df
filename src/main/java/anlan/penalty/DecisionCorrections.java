package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organ finds its own decision wrong and puts it right (自行纠正): proposed with the reason, decided by a head. */
@Service
@Transactional
public class DecisionCorrections {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final DecisionFate fate;
    private final Approvals approvals;

    DecisionCorrections(CaseDesk desk, CaseGuard guard, DecisionFate fate, Approvals approvals) {
        this.desk = desk;
        this.guard = guard;
        this.fate = fate;
        this.approvals = approvals;
    }

    /** What the decision is to be (纠正意见): changed to this fine and these measures, annulled, or void. */
    public record Wish(Remedy.Outcome outcome, @Nullable BigDecimal fine, String measures, String reason) {}

    public void propose(CaseId id, UUID decisionId, Wish wish) {
        var held = desk.handle(id);
        held.status.require("自行纠正处罚决定", CaseStatus.SERVED, CaseStatus.DEFERRED, CaseStatus.OVERDUE, CaseStatus.URGED, CaseStatus.COURT_APPLIED,
                CaseStatus.COURT_EXECUTION, CaseStatus.SUSPENDED, CaseStatus.EXECUTED, CaseStatus.CLOSED);
        var decision = requireStanding(held, decisionId);
        var reason = CaseDesk.required(wish.reason(), "请写明决定错在何处和纠正的理由。", "reason");
        if (!wish.outcome().ends() || wish.outcome() == Remedy.Outcome.MEDIATED) {
            throw new Refused("自行纠正只能变更、撤销或者确认无效。", Basis.CORRECTION.key()).at("outcome");
        }
        var fine = BigDecimal.ZERO;
        if (wish.outcome().changes()) {
            fine = requireLighter(decision, wish.fine());
        }
        guard.requirePowers(held, desk.investigators(id), "自行纠正行政处罚决定");
        var correction = desk.records.add(new Correction(Identifier.fresh(), id, decisionId, wish.outcome(), fine, wish.measures().strip(), reason, null));
        approvals.propose(held, Approval.Kind.CORRECTION, correction.id(), decision.number() + "拟" + wish.outcome().label()
                + (wish.outcome().changes() ? "为：" + Decision.content(fine, wish.measures().strip()) : "") + "。" + reason);
    }

    Decision requireStanding(PenaltyCase held, UUID decisionId) {
        var decision = fate.standing(held.id).stream().filter(d -> d.id().equals(decisionId) && d.servedOn() != null).findFirst()
                .orElseThrow(() -> new Refused("这份决定还没有送达，或者已被变更、撤销。", Basis.UNDONE.key()));
        if (fate.running(decision).isPresent()) {
            throw new Refused("这份决定的复议、诉讼正在进行，请登记其结果。", Basis.REMEDY.key());
        }
        return decision;
    }

    /** What would be heavier was not notified and needs a notice of its own. */
    private static BigDecimal requireLighter(Decision decision, @Nullable BigDecimal fine) {
        if (fine == null || fine.signum() < 0) {
            throw new Refused("请填写变更后的罚款数额，没有罚款的填 0。").at("fine");
        }
        if (fine.compareTo(decision.fine()) > 0) {
            throw Basis.TOLD.refuse("变更后的罚款不得超过原决定的 " + new Money(decision.fine()) + " 元；需要加重的，应当重新告知。").at("fine");
        }
        return fine;
    }
}
