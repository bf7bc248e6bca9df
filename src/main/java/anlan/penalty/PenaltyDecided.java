package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A penalty was decided about a party (作出行政处罚决定), in a case or on the spot; what may be published of it is here. */
public record PenaltyDecided(
        Identifier subject, EnterpriseId enterprise, UUID decision, boolean unit, String party, String number, String acts,
        String basis, String content, Money fine, String authority, LocalDate decidedOn, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "作出行政处罚决定 " + number + "：" + party + "，" + content;
    }
}
