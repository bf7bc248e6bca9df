package anlan.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That sealed goods are sold to set off a fine (拍卖抵缴): decided by a head, served on the party, sold by an auction house.
 *
 * @param reason why the party does not perform without good cause
 * @param startsAt when the decision says that it is carried out
 * @param number of the decision to enforce (强制执行决定书)
 * @param proceeds what was left of the price after the costs of the sale
 * @param applied what of it went to the fine; the rest belongs to the party
 */
@Table(schema = "penalty", name = "auction")
public record Auction(
        @Id UUID id, CaseId penaltyCase, UUID decision, String goods, String house, @Nullable LocalDate approvedOn,
        @Nullable LocalDate soldOn, BigDecimal proceeds, BigDecimal applied, String receipt, String reason, @Nullable Instant startsAt,
        String number, @Nullable UUID paper) {

    public boolean isOpen() {
        return approvedOn != null && soldOn == null;
    }

    public BigDecimal rest() {
        return proceeds.subtract(applied);
    }

    Auction approved(LocalDate day, String letter, UUID sheet) {
        return new Auction(id, penaltyCase, decision, goods, house, day, soldOn, proceeds, applied, receipt, reason, startsAt, letter, sheet);
    }

    Auction sold(LocalDate day, BigDecimal price, BigDecimal used, String voucher) {
        return new Auction(id, penaltyCase, decision, goods, house, approvedOn, day, price, used, voucher, reason, startsAt, number, paper);
    }
}
