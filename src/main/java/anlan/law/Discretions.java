package anlan.law;

import anlan.kernel.Money;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The discretion of the law (行政处罚裁量): from the range and the circumstances that were ticked to the band of the fine. */
@Service
@Transactional(readOnly = true)
public class Discretions {

    /** The figure codes of circumstances: what each does to the fine. */
    static final String MUST_LIGHTEN = "circumstance.must-lighten";
    static final String MAY_LIGHTEN = "circumstance.may-lighten";
    static final String HEAVIER = "circumstance.heavier";
    static final String UPPER = "circumstance.upper-limit";
    static final String MULTIPLE = "circumstance.multiple";

    /** Ticked beside a circumstance that lightens: the fine goes below what the law threatens at least (减轻处罚). */
    public static final String BELOW = "below";

    /** A circumstance that may be ticked (裁量情形). */
    public record Choice(String key, String group, String words, String basis, boolean verified) {}

    /**
     * The band of a fine (裁量幅度).
     *
     * @param legal the range of the law, multiplied where that was ticked
     * @param tier null where no circumstance of a tier was ticked
     * @param low null where the law provides no fine
     * @param below the fine must be less than {@code high}, which is the least the law threatens (减轻)
     * @param circumstances in words, as ticked
     */
    public record Band(
            Fines.Span legal, @Nullable Tier tier, @Nullable Money low, @Nullable Money high, boolean below,
            List<String> circumstances) {

        /** Whether the sum is in the band. */
        public boolean holds(Money sum) {
            if (low == null || high == null || !sum.isPositive()) {
                return false;
            }
            int top = sum.compareTo(high);
            return sum.compareTo(low) >= 0 && (below ? top < 0 : top <= 0);
        }

        /** 10,000 元至 20,000 元; 低于 50,000 元. */
        public String text() {
            if (low == null || high == null) {
                return "没有罚款";
            }
            return below ? "低于 " + high + " 元" : (low.isPositive() ? low + " 元至 " : "大于 0 元，至 ") + high + " 元";
        }
    }

    private final LawTables tables;

    Discretions(LawTables tables) {
        this.tables = tables;
    }

    /** What may be ticked for an act: the circumstances of its tiers, and those of the laws that lighten or aggravate. */
    public List<Choice> choices(Fines.Act act) {
        return BandSum.choices(act, tables.now());
    }

    /** The band, step by step; what cannot be ticked for the act is refused. */
    public Worked<Band> band(Fines.Act act, Set<String> ticked) {
        return BandSum.of(act, ticked, tables.now());
    }
}
