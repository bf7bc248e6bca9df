package anlan.credit.record;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** Credit information was taken into the library (信用信息入库). */
public record EntryKept(CreditEntryId subject, EnterpriseId enterprise, String matter, String number, List<Identifier> sources, Instant at) implements Traceable {

    public EntryKept {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "信用信息入库：" + matter + (number.isEmpty() ? "" : "，" + number);
    }
}
