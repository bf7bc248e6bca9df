package anlan.penalty;

import anlan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a party owes on a day (应缴款项): the fine, what was added for late payment, less what was paid. */
@Component
class FineAccounts {

    private final CaseRecords records;
    private final LawDesk law;

    FineAccounts(CaseRecords records, LawDesk law) {
        this.records = records;
        this.law = law;
    }

    CaseAccount of(Decision decision, LocalDate day) {
        var payments = payments(decision);
        var paid = payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var served = decision.servedOn();
        if (served == null || decision.lateRate().signum() == 0 || day.isBefore(served)) {
            return new CaseAccount(decision.fine(), BigDecimal.ZERO, paid, 0);
        }
        var late = law.late(new Money(decision.fine()), served, settledOn(decision, payments, day));
        var surcharge = late.surcharge() == null ? BigDecimal.ZERO : late.surcharge().yuan();
        return new CaseAccount(decision.fine(), surcharge, paid, late.daysLate() == null ? 0 : late.daysLate());
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
