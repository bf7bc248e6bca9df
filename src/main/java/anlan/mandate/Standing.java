package anlan.mandate;

import anlan.organization.OfficerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an officer stands towards an act on its day (履职资格): certificate, jurisdiction and interest.
 *
 * @param agency the name of the body
 * @param certifiedUntil the last day of the certificate, where there is one at all
 * @param territorial whether the place is in the territory of the body, by its seat or a posting of that day
 * @param competent whether body, trade and place together give jurisdiction
 * @param conflict the relation to the enterprise that asks for withdrawal, or null
 */
record Standing(
        OfficerId officer,
        String name,
        String agency,
        boolean certified,
        @Nullable LocalDate certifiedUntil,
        boolean territorial,
        boolean competent,
        @Nullable String conflict) {

    /** Whom the act is done to (相对人): where it lies and which department answers for its trade. */
    record Target(String name, String division, String divisionName, String supervisor, String supervisorName) {}

    /** What is wrong with the certificate on that day, with the date. */
    String lapse(LocalDate day) {
        if (certifiedUntil == null) {
            return name + "没有行政执法证件";
        }
        return certifiedUntil.isBefore(day)
                ? name + "的行政执法证件已于 " + certifiedUntil + " 到期"
                : name + "的行政执法证件在 " + day + " 无效或者已离任";
    }
}
