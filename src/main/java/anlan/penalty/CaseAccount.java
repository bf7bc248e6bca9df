package anlan.penalty;

import java.math.BigDecimal;

/** What a party owes on one day (应缴款项): the fine, what was added for late payment, what was paid. */
public record CaseAccount(BigDecimal fine, BigDecimal surcharge, BigDecimal paid, long daysLate) {

    public BigDecimal total() {
        return fine.add(surcharge);
    }

    public BigDecimal open() {
        return total().subtract(paid);
    }
}
