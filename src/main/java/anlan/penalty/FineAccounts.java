package anlan.penalty;

import anlan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a party owes on a day (应缴款项): the fine, what was added for late payment, less what was paid. */
@Component
class FineAccounts {

    private final CaseRecords records;
    private final PaymentTerms terms;
    private final DecisionFate fate;
    private final LawDesk law;

    FineAccounts(CaseRecords records, PaymentTerms terms, DecisionFate fate, LawDesk law) {
        this.records = records;
        this.terms = terms;
        this.fate = fate;
        this.law = law;
    }

    CaseAccount of(Decision decision, LocalDate day) {
        var payments = payments(decision);
        var paid = payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var served = decision.servedOn();
        if (served == null || day.isBefore(served) || decision.fine().signum() == 0) {
            return new CaseAccount(decision.fine(), BigDecimal.ZERO, paid, 0, decision.fine().subtract(paid).max(BigDecimal.ZERO));
        }
        var slices = terms.slices(decision, payments);
        var later = slices.stream().filter(s -> s.paidOn() == null && !day.isAfter(s.due())).map(PaymentTerms.Slice::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var agreement = terms.agreement(decision).filter(a -> !day.isBefore(Objects.requireNonNull(a.signedOn())));
        if (agreement.isPresent()) {
            return new CaseAccount(decision.fine(), agreement.get().surcharge(), paid, 0, later);
        }
        if (decision.lateRate().signum() == 0) {
            return new CaseAccount(decision.fine(), BigDecimal.ZERO, paid, 0, later);
        }
        return terms.deferral(decision).isPresent() ? inParts(decision, slices, paid, later, day) : whole(decision, payments, paid, later, day);
    }

    /** Each day late counts on the whole fine until it is covered. */
    private CaseAccount whole(Decision decision, List<Payment> payments, BigDecimal paid, BigDecimal later, LocalDate day) {
        var late = law.lateAfter(new Money(decision.fine()), Objects.requireNonNull(decision.payBy()), settledOn(decision, payments, day), fate.suspensions(decision));
        var surcharge = late.surcharge() == null ? BigDecimal.ZERO : late.surcharge().yuan();
        return new CaseAccount(decision.fine(), surcharge, paid, late.daysLate() == null ? 0 : late.daysLate(), later);
    }

    /** After an approved deferral each part counts from its own day, as long as it is unpaid. */
    private CaseAccount inParts(Decision decision, List<PaymentTerms.Slice> slices, BigDecimal paid, BigDecimal later, LocalDate day) {
        var surcharge = BigDecimal.ZERO;
        long days = 0;
        for (var slice : slices) {
            var until = slice.paidOn() == null || slice.paidOn().isAfter(day) ? day : slice.paidOn();
            var late = law.lateAfter(new Money(slice.sum()), slice.due(), until, fate.suspensions(decision));
            surcharge = surcharge.add(late.surcharge() == null ? BigDecimal.ZERO : late.surcharge().yuan());
            days = Math.max(days, late.daysLate() == null ? 0 : late.daysLate());
        }
        return new CaseAccount(decision.fine(), surcharge, paid, days, later);
    }

    /** Added up to the day on which the fine itself was covered, or to the day asked for. */
    private static LocalDate settledOn(Decision decision, List<Payment> payments, LocalDate day) {
        var sum = BigDecimal.ZERO;
        for (var payment : payments.stream().sorted(Comparator.comparing(Payment::paidOn)).toList()) {
            sum = sum.add(payment.amount());
            if (sum.compareTo(decision.fine()) >= 0) {
                return payment.paidOn().isBefore(day) ? payment.paidOn() : day;
            }
        }
        return day;
    }

    List<Payment> payments(Decision decision) {
        var line = fate.line(decision);
        return records.of(decision.penaltyCase(), Payment.class).stream().filter(p -> line.contains(p.decision())).toList();
    }

    /** Paid in full with what was added, and the other penalties done. */
    boolean isSettled(Decision decision) {
        var last = payments(decision).stream().map(Payment::paidOn).max(LocalDate::compareTo);
        boolean paid = decision.fine().signum() == 0 || last.isPresent() && of(decision, last.get()).open().signum() <= 0;
        return paid && (decision.measures().isBlank() || decision.measuresDoneOn() != null);
    }

    /** Whether a day to pay is over and what was to be paid by it is not. */
    boolean isOverdue(Decision decision, LocalDate today) {
        return terms.of(decision).stream().anyMatch(due -> today.isAfter(due.day())) && of(decision, today).due().signum() > 0;
    }

    /** The first part that is not covered yet, with what of it is open. */
    Optional<Due> next(Decision decision) {
        return terms.slices(decision, payments(decision)).stream().filter(s -> s.paidOn() == null).findFirst().map(s -> new Due(s.due(), s.sum()));
    }
}
