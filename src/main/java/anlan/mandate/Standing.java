package anlan.mandate;

import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an officer stands towards an act on its day (履职资格): certificate, reach and interest.
 *
 * @param certifiedUntil the last day of the certificate, where there is one at all
 * @param reaches where the officer may act: by the agency, and by every posting that runs on the day
 * @param conflict the relation to the enterprise that asks for withdrawal, or null
 */
record Standing(
        OfficerId officer,
        String name,
        String agency,
        boolean certified,
        @Nullable LocalDate certifiedUntil,
        List<Reach> reaches,
        @Nullable String conflict) {

    /**
     * A territory, and the trades in it (管辖范围).
     *
     * @param division code of the division, which covers all below it
     * @param supervisor key of the department whose trades it is limited to; empty for all trades
     */
    record Reach(String division, String supervisor) {

        boolean covers(Target target) {
            return target.division().startsWith(division)
                    && (supervisor.isEmpty() || supervisor.equals(target.supervisor()));
        }
    }

    /** Whom the act is done to (相对人): where it lies and which department answers for its trade. */
    record Target(String name, String division, String divisionName, String supervisor, String supervisorName) {}

    boolean reaches(Target target) {
        return reaches.stream().anyMatch(reach -> reach.covers(target));
    }

    /** 王某的执法证件已于 2026-11-24 到期 / 王某没有执法证件. */
    String lapse() {
        return certifiedUntil == null ? name + "没有行政执法证件" : name + "的行政执法证件已于 " + certifiedUntil + " 到期";
    }
}
