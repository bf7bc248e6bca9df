package anlan.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms that bar or open a step (时效与窗口): limitation, the way to the court, the referral of a crime. */
@Service
@Transactional(readOnly = true)
public class Limitations {

    /** Until when an act may be punished if not found (追诉时效结果). */
    public record Limitation(@Nullable LocalDate lastDay, @Nullable Boolean barred) {}

    /**
     * When enforcement may be asked of the court (申请强制执行窗口).
     *
     * @param earliest null until the party was urged, which must come first
     * @param inTime whether the earliest day still lies inside the window
     */
    public record CourtWindow(
            @Nullable LocalDate suitEnds, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate earliest,
            @Nullable Boolean inTime) {}

    /**
     * What happened to a decision on the way to the court (申请强制执行的起算).
     *
     * @param reviewed when the decision of an administrative review that upheld it was received
     * @param remedyEnded when a review or suit ended without a decision on the matter
     * @param deferredUntil the last day of an approved deferral or of the last instalment
     * @param urged when the urging letter was served
     * @param onTheSpot it was decided on the spot, so that a review comes before any suit where the law of the day says so
     */
    public record WayToCourt(
            LocalDate served, @Nullable LocalDate reviewed, @Nullable LocalDate remedyEnded, @Nullable LocalDate deferredUntil,
            @Nullable LocalDate urged, boolean onTheSpot) {

        public static WayToCourt of(LocalDate served, @Nullable LocalDate urged) {
            return new WayToCourt(served, null, null, null, urged, false);
        }
    }

    /** By when a suspected crime is decided upon, handed over and answered (移送期限); empty where the step was not said. */
    public record Referral(
            @Nullable LocalDate decideBy, @Nullable LocalDateTime transferBy, @Nullable LocalDate policeDecideBy) {}

    private final LawTables tables;

    Limitations(LawTables tables) {
        this.tables = tables;
    }

    /**
     * Whether an act found on a day may still be punished.
     *
     * @param actEnded the day it was done; of a continuing act the day it ended
     * @param harm citizens' life, health or financial safety is concerned and harm followed
     */
    public Worked<Limitation> limitation(LocalDate actEnded, LocalDate found, boolean harm) {
        return LimitationSum.of(actEnded, found, harm, tables.now());
    }

    /** The window for the court after a decision that was neither appealed nor obeyed. */
    public Worked<CourtWindow> courtWindow(LocalDate served, @Nullable LocalDate urged) {
        return courtWindow(WayToCourt.of(served, urged));
    }

    /** The window for the court, counted anew after a review, a suit or a deferral. */
    public Worked<CourtWindow> courtWindow(WayToCourt way) {
        return CourtWindowSum.of(way, tables.now());
    }

    /**
     * The clocks of a referral to the police.
     *
     * @param reported when the principal head received the report
     * @param approved when the referral was approved
     * @param accepted when the police accepted the case
     */
    public Worked<Referral> referral(
            @Nullable LocalDateTime reported, @Nullable LocalDateTime approved, @Nullable LocalDateTime accepted) {
        return ReferralSum.of(reported, approved, accepted, tables.now());
    }
}
