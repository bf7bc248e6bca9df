package anlan.hazard;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * When more time may be asked for (申请延期的条件). Where the rule with the window binds, only force majeure counts and the
 * request is made inside the window; before that rule a written request before the end of the term was enough.
 */
record ExtensionPolicy(Function<LocalDate, Optional<Window>> windowOf) {

    private static final String PROVISION = "law:rectification-term";

    /** The days on which the request may be made (申请窗口), both included. */
    record Window(LocalDate opens, LocalDate closes) {}

    void check(LocalDate due, LocalDate today, boolean forceMajeure) {
        if (today.isAfter(due)) {
            throw new Refused("期限已过,不得延期：整改期限为 " + due + "。", PROVISION).at("items");
        }
        windowOf.apply(due).ifPresent(window -> {
            if (!forceMajeure) {
                throw new Refused("只有因不可抗力无法在规定限期内完成整改的，才能申请延期。", PROVISION).at("forceMajeure");
            }
            if (today.isBefore(window.opens)) {
                throw new Refused("申请延期应当在整改期限届满前的法定期间内提出，最早为 " + window.opens + "。", PROVISION).at("items");
            }
        });
    }
}
