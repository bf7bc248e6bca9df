package anlan.penalty;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when a head decided to put a decision right (自行纠正): a new decision that is served, or none. */
@Component
class Correcting implements ApprovalEffect {

    private final CaseDesk desk;
    private final DecisionCorrections corrections;
    private final Undoings undoings;
    private final EnforcementLetters letters;
    private final CollectingBank bank;
    private final CaseDuties duties;

    Correcting(CaseDesk desk, DecisionCorrections corrections, Undoings undoings, EnforcementLetters letters, CollectingBank bank, CaseDuties duties) {
        this.desk = desk;
        this.corrections = corrections;
        this.undoings = undoings;
        this.letters = letters;
        this.bank = bank;
        this.duties = duties;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.CORRECTION;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var correction = desk.records.require(Objects.requireNonNull(approval.subject()), Correction.class, "项纠正");
        var decision = corrections.requireStanding(held, correction.decision());
        desk.records.keep(correction.granted(desk.today()));
        var instead = correction.outcome().changes() ? changed(held, decision, correction) : null;
        undoings.undo(held, decision, new Undoings.End(correction.id(), correction.outcome(), instead == null ? "" : instead.number(), correction.reason(),
                desk.today(), instead));
    }

    private Decision changed(PenaltyCase held, Decision decision, Correction correction) {
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var paper = letters.correction(held, party, decision, correction, bank.of(desk.offices.organ(held.agency).code()));
        var instead = desk.records.add(decision.instead(correction.fine(), correction.measures(), paper.number(), desk.me(), desk.today(), null, null)
                .on(paper.id().value()));
        duties.serve(held, instead, party.isUnit());
        return instead;
    }
}
