package anlan.law;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grading of accidents (事故等级认定): what level, by which measure, who investigates, how far it is reported. */
@Service
@Transactional(readOnly = true)
public class AccidentLevels {

    /** The three things an accident is measured by (等级指标). */
    public enum Measure {
        DEATHS("死亡人数", "accident-level.deaths"),
        SERIOUS_INJURIES("重伤人数", "accident-level.injuries"),
        DIRECT_LOSS("直接经济损失", "accident-level.loss");

        private final String label;
        private final String code;

        Measure(String label, String code) {
            this.label = label;
            this.code = code;
        }

        public String label() {
            return label;
        }

        /** The figures that say from where on each level begins. */
        String code() {
            return code;
        }
    }

    /**
     * What an accident has done (事故后果).
     *
     * @param roadOrFire road traffic or fire, where a change counts for seven days only
     * @param laterDeaths one day for each person who died after the first count
     */
    public record Harm(
            LocalDate occurred, int deaths, int seriousInjuries, Money directLoss, boolean roadOrFire,
            List<LocalDate> laterDeaths) {

        public Harm {
            if (deaths < 0 || seriousInjuries < 0) {
                throw new Refused("人数不能小于 0。").at(deaths < 0 ? "deaths" : "seriousInjuries");
            }
            if (directLoss.compareTo(Money.ZERO) < 0) {
                throw new Refused("直接经济损失不能小于 0。").at("directLoss");
            }
            for (var day : laterDeaths) {
                if (day.isBefore(occurred)) {
                    throw new Refused("死亡日期 " + day + " 早于事故发生日期 " + occurred + "。").at("laterDeaths");
                }
            }
            laterDeaths = List.copyOf(laterDeaths);
        }
    }

    /** The grade of an accident and what follows from it (事故等级认定结果); all empty where the law is not held. */
    public record Grade(
            @Nullable AccidentLevel levelAtFirst,
            @Nullable AccidentLevel level,
            @Nullable Measure decidedBy,
            @Nullable String investigatedBy,
            @Nullable String reportedUpTo,
            @Nullable Integer approvalDays,
            @Nullable LocalDate windowEnds) {}

    private final LawTables tables;

    AccidentLevels(LawTables tables) {
        this.tables = tables;
    }

    /** The level by the regulation in force on the day of the accident, deaths inside the window added. */
    public Worked<Grade> grade(Harm harm) {
        return AccidentLevelSum.of(harm, tables.now());
    }
}
