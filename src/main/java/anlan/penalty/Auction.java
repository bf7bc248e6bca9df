package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That sealed goods are sold to set off a fine (拍卖抵缴): approved by a head, sold by an auction house.
 *
 * @param proceeds what was left of the price after the costs of the sale
 * @param applied what of it went to the fine; the rest belongs to the party
 */
@Table(schema = "penalty", name = "auction")
public record Auction(
        @Id UUID id, CaseId penaltyCase, UUID decision, String goods, String house, @Nullable LocalDate approvedOn,
        @Nullable LocalDate soldOn, BigDecimal proceeds, BigDecimal applied, String receipt) {

    public boolean isOpen() {
        return approvedOn != null && soldOn == null;
    }

    public BigDecimal rest() {
        return proceeds.subtract(applied);
    }

    Auction approved(LocalDate day) {
        return new Auction(id, penaltyCase, decision, goods, house, day, soldOn, proceeds, applied, receipt);
    }

    Auction sold(LocalDate day, BigDecimal price, BigDecimal used, String paper) {
        return new Auction(id, penaltyCase, decision, goods, house, approvedOn, day, price, used, paper);
    }
}
