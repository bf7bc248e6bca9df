package anlan.penalty;

import anlan.mandate.Duties;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The fine that a penalty day by day rests on (按日连续处罚的原处罚): where it is changed or annulled, whoever handles the other case has to put that one right. */
@Component
class DailyFooting {

    private static final String CORRECT = "CORRECT_DAILY";

    private final CaseDesk desk;
    private final Duties duties;

    DailyFooting(CaseDesk desk, Duties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    /** In the same transaction: what rests on the decision is opened, and where the decision was such a penalty itself it is put right by this. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PenaltyUndone undone) {
        if (undone.outcome().ends()) {
            duties.done(CORRECT, undone.subject());
            desk.records.list(DailyPenalty.class, Criteria.where("decision").is(undone.decision())).stream().map(DailyPenalty::penaltyCase).distinct()
                    .map(desk.records::get).filter(held -> !held.status.isEnded() || held.status == CaseStatus.CLOSED).forEach(held -> open(held, undone));
        }
    }

    private void open(PenaltyCase held, PenaltyUndone undone) {
        duties.start(CaseDuties.mine(held, CORRECT, "原处罚决定 " + undone.number() + " 已" + undone.outcome().label() + "，纠正按日连续处罚：" + held.title())
                .cause(undone.decision().toString()).by(CaseDuties.INNER_TERM, desk.today()).basis(Basis.CORRECTION.key(), "没有原罚款的按日连续处罚，应当改正"));
        desk.step(held, held.status, "原处罚决定已" + undone.outcome().label() + "，应当纠正按日连续处罚", undone.number(), Basis.CORRECTION.key(), undone.reason());
    }

    /** A case that ends without a penalty has nothing left to put right. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseStepped step) {
        if (step.to() != step.from() && (step.to() == CaseStatus.REJECTED || step.to() == CaseStatus.TRANSFERRED || step.to() == CaseStatus.CLOSED && !isPunished(step.subject()))) {
            duties.done(CORRECT, step.subject());
        }
    }

    private boolean isPunished(CaseId id) {
        return desk.records.of(id, Decision.class).stream().anyMatch(d -> d.kind() == Decision.Kind.PENALISE);
    }
}
