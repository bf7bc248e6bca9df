package anlan.law;

import anlan.kernel.Money;
import anlan.kernel.Period;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fines of the law (罚款计算): ranges by the edition that applies, and what is added for late payment or refusal. */
@Service
@Transactional(readOnly = true)
public class Fines {

    /**
     * An act to be fined (应受处罚的行为).
     *
     * @param actEnded the day it was done; of a continuing act the day it ended
     * @param income of the year before the accident, verified, where the fine is a part of it
     * @param gains unlawful gains, where the fine goes by them
     */
    public record Act(
            String violation, LocalDate actEnded, LocalDate decided, PenaltyStage stage, PenaltyTarget target,
            @Nullable Money income, @Nullable Money gains) {

        public Act {
            if (decided.isBefore(actEnded)) {
                throw new Refused("决定日期 " + decided + " 早于行为终了日期 " + actEnded + "。").at("decided");
            }
            notNegative(income, "income");
            notNegative(gains, "gains");
        }

        private static void notNegative(@Nullable Money money, String field) {
            if (money != null && money.compareTo(Money.ZERO) < 0) {
                throw new Refused("金额不能小于 0。").at(field);
            }
        }
    }

    /**
     * How much may or must be fined (罚款幅度).
     *
     * @param mode null where it is not known; NONE where the law provides no fine
     * @param min a minimum of nought is not included, for a fine of nothing is no fine
     * @param maxIncluded whether the highest amount itself may be fined
     * @param applied the row of the violation that applies, whose version a decision stores
     */
    public record Span(
            Violation.Fine.@Nullable Mode mode, @Nullable Money min, @Nullable Money max, boolean maxIncluded,
            List<String> otherMeasures, @Nullable Violation applied) {

        static final Span UNKNOWN = new Span(null, null, null, true, List.of(), null);
    }

    /** What is to be paid late (加处罚款结果). */
    public record Late(
            @Nullable LocalDate lastDay, @Nullable Integer daysLate, @Nullable Money surcharge, @Nullable Money total) {}

    /** What the refusal to correct adds (按日连续处罚结果). */
    public record Daily(@Nullable Integer days, @Nullable Money amount) {}

    private final LawTables tables;

    Fines(LawTables tables) {
        this.tables = tables;
    }

    /** The range for a violation, by the edition that applies (从旧兼从轻). */
    public Worked<Span> fine(Act act) {
        return FineSum.of(act, tables.now());
    }

    /**
     * The range for the unit that answers for an accident, by the law of the day of the accident.
     *
     * @param grave 情节特别严重、影响特别恶劣
     */
    public Worked<Span> accident(LocalDate occurred, AccidentLevel level, boolean grave) {
        return AccidentFineSum.of(occurred, level, grave, tables.now());
    }

    /** What is added when a fine is paid late; days of review or suit are not counted, both ends included. */
    public Worked<Late> late(Money fine, LocalDate served, LocalDate paid, List<Period> suspensions) {
        return LatePaymentSum.of(fine, served, paid, suspensions, tables.now());
    }

    /** What is added to a part of a fine that was to be paid by a day which an approval fixed (延期、分期缴纳). */
    public Worked<Late> lateAfter(Money sum, LocalDate lastDay, LocalDate paid, List<Period> suspensions) {
        return LatePaymentSum.after(sum, lastDay, paid, suspensions, tables.now());
    }

    /** The penalty day by day when a re-inspection finds that the order to correct is refused. */
    public Worked<Daily> daily(Money fine, LocalDate ordered, LocalDate reinspected) {
        return DailyPenaltySum.of(fine, ordered, reinspected, tables.now());
    }
}
