package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Limitations;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a fine is not paid (逾期不履行): the passing of the term, the urging letter, the court in its window. */
@Service
@Transactional
public class Enforcements {

    private final CaseDesk desk;
    private final LawDesk law;
    private final FineAccounts accounts;
    private final PaymentTerms terms;
    private final DecisionFate fate;
    private final PaperDesk papers;
    private final EnforcementLetters letters;
    private final Approvals approvals;
    private final CaseDuties duties;
    private final CaseReader reader;

    Enforcements(CaseDesk desk, LawDesk law, FineAccounts accounts, PaymentTerms terms, DecisionFate fate, PaperDesk papers,
            EnforcementLetters letters, Approvals approvals, CaseDuties duties, CaseReader reader) {
        this.desk = desk;
        this.law = law;
        this.accounts = accounts;
        this.terms = terms;
        this.fate = fate;
        this.papers = papers;
        this.letters = letters;
        this.approvals = approvals;
        this.duties = duties;
        this.reader = reader;
    }

    /** What the passing of a day does: served or deferred cases in which a day to pay is over and unpaid. */
    void expire() {
        for (var id : reader.unpaid(desk.today())) {
            var held = desk.records.lock(new CaseId(id));
            var decisions = fate.standing(held.id);
            if ((held.status == CaseStatus.SERVED || held.status == CaseStatus.DEFERRED) && decisions.stream().anyMatch(this::isOverdue)) {
                var before = held.status;
                held.become(CaseStatus.OVERDUE);
                decisions.stream().filter(d -> d.servedOn() != null && isOpen(d)).forEach(d -> duties.urge(held, d, window(d, null), desk.today()));
                desk.step(held, before, before == CaseStatus.DEFERRED ? "延期、分期期满未缴，加处罚款开始计算" : "缴款期满未缴，加处罚款开始计算", "", Basis.LATE.key(), "");
            }
        }
    }

    /** A term is over, and the execution was not stopped by whoever reviews the decision. */
    private boolean isOverdue(Decision decision) {
        return accounts.isOverdue(decision, desk.today()) && !fate.isStayed(decision);
    }

    private boolean isOpen(Decision decision) {
        return accounts.of(decision, desk.today()).open().signum() > 0;
    }

    private Limitations.CourtWindow window(Decision decision, @Nullable LocalDate urged) {
        return law.courtWindow(fate.way(decision, terms.until(decision), urged));
    }

    /** Urges the party in writing; the letter says the sum of the day. */
    public void urge(CaseId id, UUID decisionId) {
        var held = desk.handle(id);
        held.status.require("催告", CaseStatus.OVERDUE, CaseStatus.URGED);
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        fate.requireSettled(decision, "催告");
        Basis.AGREEMENT.require(terms.agreement(decision).isEmpty(), "执行协议正在履行，不需要催告。");
        var account = accounts.of(decision, desk.today());
        Basis.URGE.require(account.due().signum() > 0, "没有到期未缴的款项，不需要催告。");
        Basis.URGE.require(!isUrged(held, decision, account), "已经催告过。");
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var paper = letters.urge(held, party, decision, account);
        desk.records.add(new Urging(Identifier.fresh(), id, decisionId, account.dueFine(), account.surcharge(), paper.number(), paper.id().value(),
                desk.today(), null, "", ""));
        var before = held.status;
        if (before == CaseStatus.OVERDUE) {
            held.become(CaseStatus.URGED);
        }
        duties.done(held, CaseDuties.URGE);
        desk.step(held, before, "催告", paper.number(), Basis.URGE.key(), "应缴 " + new Money(account.due()) + " 元");
    }

    /** A letter said what is due now. A case that was set back to overdue is urged anew, and so is a part that fell due later. */
    private boolean isUrged(PenaltyCase held, Decision decision, CaseAccount account) {
        return held.status == CaseStatus.URGED && urging(held, decision.id()).filter(u -> u.fine().compareTo(account.dueFine()) >= 0).isPresent();
    }

    /** The last letter about this decision; the newest counts. */
    Optional<Urging> urging(PenaltyCase held, UUID decision) {
        return desk.records.of(held.id, Urging.class).stream().filter(u -> u.decision().equals(decision)).reduce((_, last) -> last);
    }

    /** The service of the letter starts the ten working days after which the court may be asked. */
    public void serve(CaseId id, UUID urgingId, Receipt receipt) {
        var held = desk.handle(id);
        var urging = desk.records.require(urgingId, Urging.class, "份催告书");
        if (urging.servedOn() != null) {
            throw new Refused("催告书已于 " + urging.servedOn() + " 送达。");
        }
        CaseNotices.receipt(receipt);
        var decision = desk.records.require(urging.decision(), Decision.class, "份决定");
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var day = desk.day(receipt.receivedAt());
        papers.serve(held, party, urging.paper(), receipt);
        desk.records.keep(urging.served(day));
        var window = window(decision, day);
        if (fate.running(decision).isEmpty()) {
            duties.court(held, decision, window, urgingId);
        }
        desk.step(held, held.status, "送达催告书", urging.number(), Basis.SERVICE.key(), "最早 " + window.earliest() + " 可以申请法院强制执行");
    }

    /** What the party says to the letter, and the answer. */
    public void answer(CaseId id, UUID urgingId, String said, String reply) {
        var held = desk.handle(id);
        held.status.require("复核催告后的陈述申辩", CaseStatus.URGED);
        var urging = desk.records.require(urgingId, Urging.class, "份催告书");
        desk.records.keep(urging.said(CaseDesk.required(said, "请写明当事人的陈述申辩。", "said"), CaseDesk.required(reply, "请写明复核意见。", "reply")));
        var before = held.status;
        held.become(CaseStatus.URGED);
        desk.step(held, before, "催告后陈述申辩，已复核", urging.number(), "law:urged-party-heard", reply);
    }

    /** Proposes to ask the court: after ten working days, inside the window, nothing appealed. */
    public void proposeCourt(CaseId id, UUID decisionId, String opinion) {
        var held = desk.handle(id);
        if (judgment(decisionId).isPresent()) {
            requireJudgment(held, decisionId);
        } else {
            held.status.require("申请法院强制执行", CaseStatus.URGED);
            requireWindow(held, decisionId);
        }
        approvals.propose(held, Approval.Kind.COURT, decisionId, CaseDesk.required(opinion, "请填写承办人意见。", "opinion"));
    }

    /** Urged in writing and the letter served; nothing under review. */
    Limitations.CourtWindow requireUrged(PenaltyCase held, UUID decisionId) {
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        fate.requireSettled(decision, "强制执行");
        Basis.AGREEMENT.require(terms.agreement(decision).isEmpty(), "执行协议正在履行，当事人不履行协议的才恢复强制执行。");
        var urged = urging(held, decisionId).map(Urging::servedOn).orElse(null);
        Basis.URGE.require(urged != null, "强制执行以前应当催告当事人履行义务，催告书尚未送达。");
        return window(decision, urged);
    }

    /** The window, or a refusal that says from when to when. */
    Limitations.CourtWindow requireWindow(PenaltyCase held, UUID decisionId) {
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        Basis.COURT.require(isOpen(decision), "处罚决定已经履行，不能申请强制执行。");
        Basis.REVIEW_ENFORCED.require(fate.madeBy(decision).filter(r -> r.kind() == Remedy.Kind.REVIEW).isEmpty(),
                "变更处罚的复议决定、调解书，由行政复议机关强制执行或者申请人民法院强制执行。");
        var window = requireUrged(held, decisionId);
        var today = desk.today();
        Basis.COURT.require(window.from() != null && !today.isBefore(window.from()), "行政复议、行政诉讼期限届满后才能申请：自 " + window.from() + " 起。");
        Basis.URGE.require(window.earliest() != null && !today.isBefore(window.earliest()), "催告期满仍未履行的，才能申请：最早 " + window.earliest() + "。");
        Basis.COURT.require(window.to() != null && !today.isAfter(window.to()), "申请法院强制执行的期限已于 " + window.to() + " 届满。");
        return window;
    }

    /** The judgment that binds the party, where there is one (判决). */
    Optional<Remedy> judgment(UUID decisionId) {
        return fate.judgment(desk.records.require(decisionId, Decision.class, "份决定"));
    }

    /** A judgment in force that is not obeyed is enforced by the court of first instance (行诉法 95). */
    void requireJudgment(PenaltyCase held, UUID decisionId) {
        held.status.require("申请执行判决", CaseStatus.SERVED, CaseStatus.DEFERRED, CaseStatus.OVERDUE, CaseStatus.URGED, CaseStatus.SUSPENDED);
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        fate.requireSettled(decision, "申请强制执行");
        Basis.JUDGMENT.require(accounts.of(decision, desk.today()).due().signum() > 0, "没有到期未履行的义务，不能申请执行判决。");
    }

    /** What enforces a decision that stands counts from now: its remedy ended, or that of another party began. */
    void startAnew(PenaltyCase held, Decision decision, UUID cause) {
        if (decision.servedOn() == null || fate.running(decision).isPresent() || judgment(decision.id()).isPresent() || !isOpen(decision)) {
            return;
        }
        var urging = urging(held, decision.id());
        var window = window(decision, urging.map(Urging::servedOn).orElse(null));
        if (held.status == CaseStatus.OVERDUE) {
            duties.urge(held, decision, window, cause);
        }
        if (urging.map(Urging::servedOn).isPresent() && held.status == CaseStatus.URGED) {
            duties.court(held, decision, window, cause);
        }
    }

    @Transactional(readOnly = true)
    public List<Urging> urgings(CaseId id) {
        return desk.records.of(id, Urging.class);
    }

    @Transactional(readOnly = true)
    public List<CourtApplication> applications(CaseId id) {
        return desk.records.of(id, CourtApplication.class);
    }

    /** When the court may be asked about this decision, for its page. */
    @Transactional(readOnly = true)
    public Limitations.CourtWindow window(CaseId id, UUID decisionId) {
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        return window(decision, urging(desk.records.get(id), decisionId).map(Urging::servedOn).orElse(null));
    }
}
