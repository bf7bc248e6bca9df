package anlan.law;

import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The identification and grading of major hazard sources (重大危险源辨识和分级). */
@Service
@Transactional(readOnly = true)
public class HazardSources {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    /**
     * What is kept of one chemical in a unit (危险化学品存量).
     *
     * @param quantity the greatest actual amount in tons
     * @param category its hazard category, for a chemical that the standard does not name, or names without a factor
     */
    public record Stock(String name, BigDecimal quantity, @Nullable String category) {

        public Stock {
            if (quantity.signum() < 0 || quantity.compareTo(MOST) > 0) {
                throw new Refused("“" + name + "”的数量应当在 0 至 10 亿吨之间。").at("substances");
            }
        }
    }

    /**
     * What the stocks come to (辨识分级结果).
     *
     * @param r null where it is no source
     * @param level 一级 to 四级; null where it is no source
     */
    public record Grading(
            @Nullable BigDecimal sum, @Nullable Boolean source, @Nullable BigDecimal alpha, @Nullable BigDecimal r,
            @Nullable String level) {}

    private final LawTables tables;

    HazardSources(LawTables tables) {
        this.tables = tables;
    }

    /**
     * Adds the stocks of one unit and grades it.
     *
     * @param residents within 500 m of the boundary of the plant
     * @param assessed the day of the assessment, which decides the factors
     */
    public Worked<Grading> grade(List<Stock> stocks, int residents, LocalDate assessed) {
        return HazardSourceSum.of(stocks, residents, assessed, tables.now());
    }
}
