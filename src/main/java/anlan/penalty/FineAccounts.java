package anlan.penalty;

import anlan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a party owes on a day (应缴款项): the fine, what was added for late payment, less what was paid. */
@Component
class FineAccounts {

    private final CaseRecords records;

    FineAccounts(CaseRecords records) {
        this.records = records;
    }

    CaseAccount of(Decision decision, LocalDate day) {
        var payments = payments(decision);
        var paid = payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        long late = decision.payBy() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(decision.payBy(), settledOn(decision, payments, day)));
        var surcharge = new Money(decision.fine()).percent(decision.lateRate().multiply(BigDecimal.valueOf(late))).atMost(new Money(decision.fine()));
        return new CaseAccount(decision.fine(), surcharge.yuan(), paid, late);
    }

    /** Added up to the day on which the fine itself was covered, or to the day asked for. */
    private static LocalDate settledOn(Decision decision, List<Payment> payments, LocalDate day) {
        var sum = BigDecimal.ZERO;
        for (var payment : payments.stream().sorted(java.util.Comparator.comparing(Payment::paidOn)).toList()) {
            sum = sum.add(payment.amount());
            if (sum.compareTo(decision.fine()) >= 0) {
                return payment.paidOn().isBefore(day) ? payment.paidOn() : day;
            }
        }
        return day;
    }

    private List<Payment> payments(Decision decision) {
        return records.of(decision.penaltyCase(), Payment.class).stream().filter(p -> p.decision().equals(decision.id())).toList();
    }

    /** Paid in full with what was added, and the other penalties done. */
    boolean isSettled(Decision decision) {
        var payments = payments(decision);
        var last = payments.stream().map(Payment::paidOn).max(LocalDate::compareTo);
        boolean paid = decision.fine().signum() == 0 || last.isPresent() && of(decision, last.get()).open().signum() <= 0;
        return paid && (decision.measures().isBlank() || decision.measuresDoneOn() != null);
    }
}
