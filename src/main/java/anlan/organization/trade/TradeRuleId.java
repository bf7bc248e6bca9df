package anlan.organization.trade;

import anlan.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A line of the division of trades in the ledger (分工编号), made of the prefix that names it everywhere else. */
public record TradeRuleId(UUID value) implements Identifier {

    static TradeRuleId of(String prefix) {
        return new TradeRuleId(UUID.nameUUIDFromBytes(("trade " + prefix).getBytes(StandardCharsets.UTF_8)));
    }
}
