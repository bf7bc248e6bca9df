package anlan.law;

import anlan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a procedure turns (程序界限): when a hearing is due, a fine may be put on the spot, a unit is proposed for closure. */
@Service
@Transactional(readOnly = true)
public class Thresholds {

    /** Whether the party is told that it may ask for a hearing (听证告知结果). */
    public record Hearing(@Nullable Money total, @Nullable Money threshold, @Nullable Boolean needed) {}

    /** Whether the penalty may be decided on the spot (当场处罚结果). */
    public record OnTheSpot(@Nullable Boolean allowed, @Nullable Money limit) {}

    /** Whether closure is to be proposed, and on what ground (提请关闭结果). */
    public record Closure(@Nullable Boolean propose, @Nullable String ground) {}

    private final LawTables tables;

    Thresholds(LawTables tables) {
        this.tables = tables;
    }

    /**
     * Whether the proposed fines on one party in one decision reach a large amount (较大数额罚款).
     *
     * @param on the day of the notice
     * @param own a figure set by the province, which goes before the row
     */
    public Worked<Hearing> hearing(LocalDate on, PenaltyTarget target, List<Money> fines, @Nullable Money own) {
        return HearingSum.of(on, target, fines, own, tables.now());
    }

    /** Whether the simple procedure is open; without a fine it is a warning only. */
    public Worked<OnTheSpot> onTheSpot(LocalDate on, PenaltyTarget target, @Nullable Money fine) {
        return SimpleProcedureSum.of(on, target, fine, tables.now());
    }

    /**
     * Whether the penalties under the Work Safety Law call for closure.
     *
     * @param penalties the days of the decisions
     */
    public Worked<Closure> closure(boolean majorHazard, List<LocalDate> penalties) {
        return ClosureSum.of(majorHazard, penalties, tables.now());
    }
}
