package anlan.penalty;

import java.math.BigDecimal;

/**
 * What a party owes on one day (应缴款项): the fine, what was added for late payment, what was paid.
 *
 * @param later what of the fine is unpaid and not yet due
 */
public record CaseAccount(BigDecimal fine, BigDecimal surcharge, BigDecimal paid, long daysLate, BigDecimal later) {

    public BigDecimal total() {
        return fine.add(surcharge);
    }

    public BigDecimal open() {
        return total().subtract(paid);
    }

    /** What should have been paid by now, or must be today. */
    public BigDecimal due() {
        return open().subtract(later);
    }

    /** What of the fine itself should have been paid by now. */
    public BigDecimal dueFine() {
        return fine.subtract(later).subtract(paid.min(fine));
    }

    /** What was paid beyond what is owed. */
    public BigDecimal excess() {
        return open().negate().max(BigDecimal.ZERO);
    }
}
