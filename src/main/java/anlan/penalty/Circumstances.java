package anlan.penalty;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the officers tick and say of one act for its discretion (裁量情形).
 *
 * @param ticked keys of {@code law.Discretions.choices}
 * @param income of the year before the accident, verified, where the fine goes by it
 * @param leaving why the fine leaves the band; empty where it does not
 */
public record Circumstances(Set<String> ticked, @Nullable BigDecimal income, @Nullable BigDecimal gains, String leaving) {

    public static final Circumstances NONE = new Circumstances(Set.of(), null, null, "");

    public Circumstances {
        ticked = Set.copyOf(ticked);
    }
}
