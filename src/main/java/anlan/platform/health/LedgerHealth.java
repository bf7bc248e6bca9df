package anlan.platform.health;

import anlan.platform.ledger.LedgerHeads;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest signed head of the ledger (台账签名头). */
@Component
@Order(4)
class LedgerHealth implements HealthLine {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final ObjectProvider<LedgerHeads> heads;

    LedgerHealth(ObjectProvider<LedgerHeads> heads) {
        this.heads = heads;
    }

    @Override
    public Finding look() {
        var ledger = heads.getIfAvailable();
        return (ledger == null ? java.util.Optional.<LedgerHeads.Head>empty() : ledger.latest())
                .map(head -> Finding.ok("留痕台账", "第 %d 条，%s 签名，校验值 %s"
                        .formatted(head.seq(), MINUTE.format(head.at()), head.printed())))
                .orElseGet(() -> Finding.warn("留痕台账", "还没有签名头"));
    }
}
