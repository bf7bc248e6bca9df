package anlan.penalty;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when the application to the court was approved (申请法院强制执行): still inside the window, signed by the head. */
@Component
class CourtAsking implements ApprovalEffect {

    private final CaseDesk desk;
    private final Enforcements enforcements;
    private final EnforcementLetters letters;
    private final FineAccounts accounts;
    private final CourtDuties duties;

    CourtAsking(CaseDesk desk, Enforcements enforcements, EnforcementLetters letters, FineAccounts accounts, CourtDuties duties) {
        this.desk = desk;
        this.enforcements = enforcements;
        this.letters = letters;
        this.accounts = accounts;
        this.duties = duties;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.COURT;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var decision = desk.records.require(Objects.requireNonNull(approval.subject()), Decision.class, "份决定");
        if (enforcements.judgment(decision.id()).isPresent()) {
            judgment(held, decision, approval);
            return;
        }
        held.status.require("申请法院强制执行", CaseStatus.URGED);
        var window = enforcements.requireWindow(held, decision.id());
        var urging = enforcements.urging(held, decision.id()).orElseThrow();
        var account = accounts.of(decision, desk.today());
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var paper = letters.apply(held, party, decision, account, urging, window, desk.myName());
        var organ = desk.offices.organ(held.agency);
        var application = desk.records.add(CourtApplication.made(held.id, decision, organ.court(), account.open(), Objects.requireNonNull(window.from()),
                window.to(), paper.number(), paper.id().value(), desk.today()));
        duties.applied(held, application);
        var before = held.status;
        held.become(CaseStatus.COURT_APPLIED);
        desk.step(held, before, "申请法院强制执行", paper.number(), Basis.COURT.key(), approval.opinion());
    }

    /** What a judgment upheld and nobody obeyed goes back to the court of first instance. */
    private void judgment(PenaltyCase held, Decision decision, Approval approval) {
        enforcements.requireJudgment(held, decision.id());
        var suit = enforcements.judgment(decision.id()).orElseThrow();
        var account = accounts.of(decision, desk.today());
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var paper = letters.judgment(held, party, decision, account, suit, desk.myName());
        desk.records.add(CourtApplication.made(held.id, decision, suit.body(), account.due(), Objects.requireNonNull(suit.endedOn()), null,
                paper.number(), paper.id().value(), desk.today()).granted(desk.today(), suit.ruling()));
        duties.drop(held, "申请执行判决");
        var before = held.status;
        held.become(CaseStatus.COURT_EXECUTION);
        desk.step(held, before, "判决维持后不履行，申请法院执行", paper.number(), Basis.JUDGMENT.key(), approval.opinion());
    }
}
