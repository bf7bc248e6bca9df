package anlan.penalty;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money of a decision on the spot (当场处罚罚款): collected against the special receipt, handed in, paid in; or paid at the bank. */
@Service
@Transactional
public class SpotPayments {

    private final CaseDesk desk;
    private final LawDesk law;
    private final SpotDuties duties;
    private final SpotSteps steps;

    SpotPayments(CaseDesk desk, LawDesk law, SpotDuties duties, SpotSteps steps) {
        this.desk = desk;
        this.law = law;
        this.duties = duties;
        this.steps = steps;
    }

    /** The officers took the money where they decided, on the day they decided. */
    public void collect(SpotDecisionId id, String receipt) {
        var made = steps.mine(id);
        var before = made.status;
        made.collect(desk.today(), receipt);
        duties.collected(made, desk.today());
        steps.keep(made, before, "当场收缴罚款 " + new Money(made.sum()) + " 元，票据 " + made.receipt, Basis.SPOT_COLLECTION.key());
    }

    /** Handed to the office in two working days. */
    public void handIn(SpotDecisionId id, LocalDate day, String to) {
        var made = steps.mine(id);
        requirePast(day);
        var before = made.status;
        made.handIn(day, CaseDesk.required(to, "请填写本机关接收人。", "to"));
        duties.handedIn(made, day);
        steps.keep(made, before, "上交当场收缴的罚款", Basis.SPOT_HAND_IN.key());
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(desk.today())) {
            throw new Refused("日期不能晚于今天。").at("day");
        }
    }

    /** What the bank received, entered by somebody who did not decide it. */
    public void pay(SpotDecisionId id, LocalDate day, BigDecimal amount, String receipt) {
        desk.may("case.pay");
        var made = steps.get(id);
        Basis.SEPARATE_COLLECTION.require(!made.officers.contains(desk.me()), "作出罚款决定与收缴罚款分离，作出决定的执法人员不得登记缴款。");
        requirePast(day);
        var due = owed(made, day);
        if (amount.compareTo(due) != 0) {
            throw new Refused("至 " + day + " 应缴 " + new Money(due) + " 元，登记的金额不符。", Basis.PAYMENT.key()).at("amount");
        }
        var before = made.status;
        made.pay(day, amount, CaseDesk.required(receipt, "请填写缴款凭证号。", "receipt"), desk.me());
        duties.done(made, CaseDuties.PAY);
        duties.done(made, SpotDuties.PAY_IN);
        steps.keep(made, before, "缴付银行 " + new Money(amount) + " 元", made.collection == null ? Basis.PAYMENT.key() : Basis.SPOT_HAND_IN.key());
        steps.settle(made);
    }

    /** The fine, and what was added for paying it late. */
    private BigDecimal owed(SpotDecision made, LocalDate day) {
        var delivered = made.deliveredAt;
        if (delivered == null || made.payBy == null || !day.isAfter(made.payBy) || made.lateRate.signum() == 0) {
            return made.sum();
        }
        var late = law.late(new Money(made.sum()), desk.day(delivered), day, List.of());
        return Objects.requireNonNull(late.total()).yuan();
    }

    /** What would have to be paid on that day. */
    @Transactional(readOnly = true)
    public BigDecimal owed(SpotDecisionId id, LocalDate day) {
        return owed(steps.get(id), day);
    }
}
