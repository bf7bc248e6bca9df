package anlan.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The file of an enterprise as it is read (企业档案). It carries personal data in full, for papers; pages mask them with
 * {@link Masking}.
 *
 * @param supervisor agency of its trade; empty if nobody answers for it
 * @param placedSince since when its town answers for it
 * @param tradeSince since when the supervisor does
 * @param mergedInto the file it was merged into; this one is then an alias
 */
public record EnterpriseView(
        EnterpriseId id,
        int version,
        Registration facts,
        EnterpriseStatus status,
        String supervisor,
        LocalDate registeredOn,
        LocalDate placedSince,
        LocalDate tradeSince,
        @Nullable EnterpriseId mergedInto,
        String tradeName,
        String placeName,
        String supervisorName) {

    public String name() {
        return facts.name();
    }

    /** The credit code, or the words 无代码. */
    public String code() {
        return facts.creditCode() == null ? "无代码" : facts.creditCode();
    }

    public String trade() {
        return facts.trade();
    }

    public String division() {
        return facts.division();
    }

    /** The nine digits of its town. */
    public String town() {
        return facts.town();
    }

    public String address() {
        return facts.address();
    }

    public String leader() {
        return facts.leader();
    }

    public String leaderPhone() {
        return facts.leaderPhone();
    }

    public @Nullable RiskLevel risk() {
        return facts.risk();
    }
}
