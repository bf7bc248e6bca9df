package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The execution of decisions (处罚执行): money by the receipt of the bank, other penalties done, closing, archiving. */
@Service
@Transactional
public class Executions {

    private final CaseDesk desk;
    private final FineAccounts accounts;
    private final Approvals approvals;
    private final CaseDuties duties;
    private final PaymentDuties payments;
    private final DecisionFate fate;
    private final CourtDuties court;

    Executions(CaseDesk desk, FineAccounts accounts, DecisionFate fate, Approvals approvals, CaseDuties duties, CourtDuties court,
            PaymentDuties payments) {
        this.desk = desk;
        this.accounts = accounts;
        this.fate = fate;
        this.approvals = approvals;
        this.duties = duties;
        this.payments = payments;
        this.court = court;
    }

    /** Enters what the bank received. Whoever handles the case does not: deciding and collecting are apart. */
    public void pay(CaseId id, UUID decisionId, LocalDate day, BigDecimal amount, String receipt) {
        desk.may("case.pay");
        var held = desk.records.lock(id);
        if (!held.status.isInExecution()) {
            throw new Refused("“" + held.status.label() + "”的案件不能登记缴款。");
        }
        Basis.SEPARATE_COLLECTION.require(!desk.fourEyes(id).is(desk.me(), CaseOfficer.Role.INVESTIGATOR),
                "作出罚款决定与收缴罚款分离，承办人不得登记缴款。");
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        if (day.isAfter(desk.today()) || decision.servedOn() == null || day.isBefore(decision.servedOn())) {
            throw new Refused("缴款日期应当在送达之日以后，不能晚于今天。").at("day");
        }
        if (amount.signum() <= 0) {
            throw new Refused("缴款金额应当大于零。").at("amount");
        }
        Basis.UNDONE.require(fate.standing(id).stream().anyMatch(d -> d.id().equals(decision.id())), "这份决定已被变更或者撤销，不能登记缴款。");
        var due = accounts.of(decision, day);
        if (amount.compareTo(due.open()) > 0) {
            throw new Refused("至 " + day + " 应缴 " + new Money(due.open()) + " 元，登记的金额超出。", Basis.PAYMENT.key()).at("amount");
        }
        var payment = desk.records.add(new Payment(Identifier.fresh(), id, decision.id(), day, amount, CaseDesk.required(receipt, "请填写缴款凭证号。", "receipt"), desk.me(), desk.now()));
        desk.step(held, held.status, "缴款 " + new Money(amount) + " 元", "", Basis.PAYMENT.key(), receipt);
        if (!settle(held)) {
            payments.paid(held, payment);
        }
    }

    /** Notes that the other penalties of a decision were carried out. */
    public void carriedOut(CaseId id, UUID decisionId, LocalDate day, String note) {
        var held = desk.handle(id);
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        if (day.isAfter(desk.today()) || decision.servedOn() == null || day.isBefore(decision.servedOn())) {
            throw new Refused("履行日期应当在送达之日以后，不能晚于今天。").at("day");
        }
        desk.records.keep(decision.measuresDone(day));
        desk.step(held, held.status, "履行其他处罚：" + decision.measures(), "", "", CaseDesk.required(note, "请写明履行情况。", "note"));
        settle(held);
    }

    /** Whether every decision that stands is now obeyed; then the case is executed. */
    boolean settle(PenaltyCase held) {
        boolean done = fate.standing(held.id).stream().allMatch(d -> d.servedOn() != null && accounts.isSettled(d))
                && held.status.isInExecution() && held.status != CaseStatus.COURT_APPLIED && held.status != CaseStatus.SUSPENDED;
        if (done) {
            var before = held.status;
            held.become(CaseStatus.EXECUTED);
            duties.done(held, CaseDuties.PAY);
            court.drop(held, "已缴清");
            duties.close(held, desk.today());
            desk.step(held, before, "处罚决定履行完毕", "", Basis.PAYMENT.key(), "");
        }
        return done;
    }

    public void proposeClosure(CaseId id, String opinion) {
        var held = desk.handle(id);
        boolean convicted = desk.records.of(id, Referral.class).stream().anyMatch(r -> r.status() == ReferralStatus.CONVICTED);
        if (held.status != CaseStatus.REFERRED || !convicted) {
            held.status.require("报请结案", CaseStatus.EXECUTED, CaseStatus.COURT_APPLIED, CaseStatus.COURT_EXECUTION, CaseStatus.REVOKED);
        }
        if (held.status == CaseStatus.COURT_APPLIED) {
            Basis.CLOSURE.require(desk.records.of(id, CourtApplication.class).getLast().mayClose(), "法院受理申请以后，或者不予受理、不予执行不再申请复议的，才能结案。");
        }
        Basis.RESTORATION.require(desk.records.of(id, Undoing.class).stream().noneMatch(Undoing::mustRestore), "应当退还、恢复原状的还没有办理，不能结案。");
        requireNoRemedy(held, "结案");
        approvals.propose(held, Approval.Kind.CLOSURE, null, CaseDesk.required(opinion, "请写明执行情况和结案意见。", "opinion"));
    }

    /** A case under review is neither closed nor archived: its result is still to come. */
    void requireNoRemedy(PenaltyCase held, String deed) {
        Basis.REMEDY.require(fate.standing(held.id).stream().allMatch(d -> fate.running(d).isEmpty()), "行政复议、行政诉讼正在进行，登记结果以后才能" + deed + "。");
    }

    @Transactional(readOnly = true)
    public CaseAccount account(CaseId id, UUID decisionId, LocalDate day) {
        desk.records.get(id);
        return accounts.of(desk.records.require(decisionId, Decision.class, "份决定"), day);
    }

    /** What was paid and is still owed, in one line for the closing form. */
    String result(PenaltyCase held) {
        var paid = desk.records.of(held.id, Payment.class).stream()
                .map(p -> PaperDesk.date(p.paidOn()) + "缴款 " + new Money(p.amount()) + " 元，凭证 " + p.receipt()).collect(Collectors.joining("\n"));
        return paid.isEmpty() ? "无罚款缴纳" : paid;
    }
}
