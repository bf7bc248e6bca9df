package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows a decision on the spot that is not paid or not accepted (当场处罚后续办理): it goes on in the records of a
 * case, from the served decision on, so that urging, court, review, suit and correction are the same for both.
 */
@Service
@Transactional
public class SpotSequels {

    private final CaseDesk desk;
    private final LawDesk law;
    private final SpotSteps steps;
    private final SpotReader reader;
    private final SpotDuties spotDuties;
    private final CaseDuties duties;
    private final Executions executions;
    private final Enterprises enterprises;

    SpotSequels(CaseDesk desk, LawDesk law, SpotSteps steps, SpotReader reader, SpotDuties spotDuties, CaseDuties duties, Executions executions,
            Enterprises enterprises) {
        this.desk = desk;
        this.law = law;
        this.steps = steps;
        this.reader = reader;
        this.spotDuties = spotDuties;
        this.duties = duties;
        this.executions = executions;
        this.enterprises = enterprises;
    }

    /** What the passing of a day does: filed decisions of which the term of payment is over go on by themselves. */
    void expire() {
        reader.unpaid().forEach(id -> {
            var made = steps.get(new SpotDecisionId(id));
            if (isOverdue(made)) {
                open(made, SpotSequel.OVERDUE);
            }
        });
    }

    /** The officers who decided go on with it; the case is theirs. */
    public CaseId goOn(SpotDecisionId id, SpotSequel why) {
        var made = steps.mine(id);
        if (made.status != SpotStatus.FILED && made.status != SpotStatus.CLOSED) {
            throw Basis.SPOT_FILING.refuse("“" + made.status.label() + "”的当场处罚不能转入后续办理，先交付并报所属机关备案。");
        }
        Basis.SPOT_HAND_IN.require(made.collectedOn == null || made.paidOn != null, "当场收缴的罚款先上交并缴付银行，再转入后续办理。");
        boolean owed = made.isFine() && made.paidOn == null;
        if (why == SpotSequel.OVERDUE) {
            Basis.LATE.require(owed && isOverdue(made), "缴款期限还没有届满，或者没有未缴的罚款。");
        }
        if (why == SpotSequel.DEFERRAL) {
            Basis.DEFERRAL.require(owed, "没有未缴的罚款，不需要延期、分期缴纳。");
        }
        return open(made, why).id;
    }

    private boolean isOverdue(SpotDecision made) {
        var until = payBy(made);
        return until != null && desk.today().isAfter(until);
    }

    /** The day on the paper; where money was to be collected at once and was not, the term that the law gives everybody. */
    private @org.jspecify.annotations.Nullable LocalDate payBy(SpotDecision made) {
        return !made.isFine() || made.payBy != null ? made.payBy : law.lastOf(delivered(made), "D01", "D71").orElse(null);
    }

    private LocalDate delivered(SpotDecision made) {
        return desk.day(Objects.requireNonNull(made.deliveredAt));
    }

    private PenaltyCase open(SpotDecision made, SpotSequel why) {
        var unit = enterprises.view(new EnterpriseId(made.territory));
        var opened = desk.records.add(PenaltyCase.after(made, unit.trade(), unit.tradeName(), desk.now()));
        made.officers.forEach(officer -> desk.appoint(opened.id, officer, CaseOfficer.Role.INVESTIGATOR));
        var decision = decision(opened, made);
        var before = made.status;
        made.goOn(opened.id);
        spotDuties.goneOn(made);
        steps.keep(made, before, "转入案件后续办理：" + why.label(), why.basis());
        var payBy = decision.payBy();
        if (payBy != null && made.paidOn == null) {
            duties.pay(opened, decision, new Due(payBy, decision.fine()), made.id.value());
        }
        if (spotDuties.toPublish(made) && made.publishedOn == null) {
            duties.publish(opened, decision, made.isUnit());
        }
        desk.step(opened, opened.status, "当场处罚决定转入后续办理", made.number, why.basis(), why.label(), List.of(made.id));
        executions.settle(opened);
        return opened;
    }

    /** The decision keeps the id it was told of with; what was not on its paper, as a rate for late payment, is not in it either. */
    private Decision decision(PenaltyCase opened, SpotDecision made) {
        var party = desk.records.add(new Party(Identifier.fresh(), opened.id, made.kind, made.partyName, made.partyCode, made.partyLeader,
                made.partyPosition, made.partyAddress, made.partyPhone));
        var measures = made.warning ? Sanction.WARNING.label() : "";
        desk.records.add(new Offence(Identifier.fresh(), opened.id, party.id(), made.violation, made.act, made.actEnded,
                anlan.law.PenaltyStage.FIRST, made.provision, made.edition, made.lawVersion, made.fine, measures, "", made.fine));
        var served = delivered(made);
        var decision = desk.records.add(new Decision(made.id.value(), opened.id, party.id(), Decision.Kind.PENALISE, made.sum(), measures,
                Decision.content(made.sum(), measures), made.collection == null ? made.lateRate : BigDecimal.ZERO, made.number, made.paper,
                made.officer, made.decidedOn, served, payBy(made), made.warning ? served : null, made.publishedOn, null));
        var paidOn = made.paidOn;
        if (paidOn != null) {
            desk.records.add(new Payment(Identifier.fresh(), opened.id, decision.id(), paidOn, Objects.requireNonNull(made.paid), made.paymentReceipt,
                    made.recordedBy == null ? made.officer : made.recordedBy, desk.now()));
        }
        return decision;
    }
}
