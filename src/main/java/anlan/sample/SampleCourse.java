package anlan.sample;

import anlan.hazard.OrderId;
import anlan.inspection.VisitId;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The course of one visit in the sample history, from scheme to re-inspection, as far as it came. */
final class SampleCourse {

    final SampleUnit unit;
    final UUID enterprise;
    final SampleCast.Team team;
    final LocalDate day;
    final Random random;
    /** Whether its findings are shown in photos: only those of the last weeks, for the sample must stay small. */
    final boolean pictured;
    @Nullable VisitId visit;
    @Nullable OrderId order;
    /** Whether something was found that is for another body to deal with. */
    boolean handsOver;

    SampleCourse(SampleUnit unit, UUID enterprise, SampleCast.Team team, LocalDate day, boolean pictured, long seed) {
        this.unit = unit;
        this.enterprise = enterprise;
        this.team = team;
        this.day = day;
        this.pictured = pictured;
        this.random = new Random(seed);
    }

    /** How often an item is found wrong: worse where the risk is high, and rarer the longer the platform is in use. */
    double fault() {
        double usual = switch (unit.risk()) {
            case 1 -> 0.035;
            case 2 -> 0.045;
            case 3 -> 0.05;
            default -> 0.03;
        };
        return day.getYear() == 2026 ? usual * 0.8 : usual;
    }
}
