package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when which part of a fine is to be paid (缴款期次): the term of the decision, or the instalments that were approved. */
@Component
class PaymentTerms {

    private final CaseRecords records;

    PaymentTerms(CaseRecords records) {
        this.records = records;
    }

    /**
     * A part of the fine by one last day, as far as one payment covers it.
     *
     * @param paidOn null while it is unpaid
     */
    record Slice(LocalDate due, BigDecimal sum, @Nullable LocalDate paidOn) {}

    /** The approved deferral of this decision; the last one if there were several. */
    Optional<Deferral> deferral(Decision decision) {
        return records.of(decision.penaltyCase(), Deferral.class).stream().filter(Deferral::isGranted)
                .filter(d -> d.decision().equals(decision.id())).reduce((_, last) -> last);
    }

    /** The signed agreement on this decision that is kept. */
    Optional<ExecutionAgreement> agreement(Decision decision) {
        return records.of(decision.penaltyCase(), ExecutionAgreement.class).stream().filter(ExecutionAgreement::isRunning)
                .filter(a -> a.decision().equals(decision.id())).reduce((_, last) -> last);
    }

    /** The parts with their days in order; what was paid before they were fixed is in none of them. */
    List<Due> of(Decision decision) {
        var agreement = agreement(decision);
        if (agreement.isPresent()) {
            return records.of(decision.penaltyCase(), AgreementPart.class).stream().filter(p -> p.agreement().equals(agreement.get().id()))
                    .map(p -> new Due(p.due(), p.sum())).sorted(Comparator.comparing(Due::day)).toList();
        }
        return byDecision(decision);
    }

    private List<Due> byDecision(Decision decision) {
        var deferral = deferral(decision);
        if (deferral.isPresent()) {
            return records.of(decision.penaltyCase(), Instalment.class).stream().filter(i -> i.deferral().equals(deferral.get().id()))
                    .map(i -> new Due(i.due(), i.sum())).sorted(Comparator.comparing(Due::day)).toList();
        }
        var payBy = decision.payBy();
        return payBy == null || decision.fine().signum() == 0 ? List.of() : List.of(new Due(payBy, decision.fine()));
    }

    /** The last day of an approved deferral; null where nothing was deferred. */
    @Nullable LocalDate until(Decision decision) {
        return deferral(decision).isPresent() ? byDecision(decision).getLast().day() : null;
    }

    /** The parts cut where one payment ends and the next begins, the earliest first. */
    List<Slice> slices(Decision decision, List<Payment> payments) {
        var slices = new ArrayList<Slice>();
        var dues = of(decision);
        var rest = new ArrayList<>(payments.stream().sorted(Comparator.comparing(Payment::paidOn)).map(p -> new Due(p.paidOn(), p.amount())).toList());
        var whole = agreement(decision).map(ExecutionAgreement::surcharge).orElse(BigDecimal.ZERO).add(decision.fine());
        take(rest, whole.subtract(dues.stream().map(Due::sum).reduce(BigDecimal.ZERO, BigDecimal::add)));
        for (var due : dues) {
            var open = due.sum();
            for (var paid : take(rest, open)) {
                slices.add(new Slice(due.day(), paid.sum(), paid.day()));
                open = open.subtract(paid.sum());
            }
            if (open.signum() > 0) {
                slices.add(new Slice(due.day(), open, null));
            }
        }
        return slices;
    }

    /** Takes so much from the front of the payments and says what was taken, day by day. */
    private static List<Due> take(List<Due> payments, BigDecimal sum) {
        var taken = new ArrayList<Due>();
        var open = sum;
        while (open.signum() > 0 && !payments.isEmpty()) {
            var first = payments.removeFirst();
            var part = first.sum().min(open);
            taken.add(new Due(first.day(), part));
            open = open.subtract(part);
            if (first.sum().compareTo(part) > 0) {
                payments.addFirst(new Due(first.day(), first.sum().subtract(part)));
            }
        }
        return taken;
    }
}
