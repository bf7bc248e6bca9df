package anlan.law;

import anlan.kernel.Period;
import anlan.law.Violation.Range;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tier of discretion (裁量阶次): within the range that the law threatens for an act, which band goes with which circumstances.
 *
 * @param violation code of the violation; {@code *} for all that have no tiers of their own
 * @param edition of the law whose range it divides; {@code *} for each
 * @param stage only at this stage; null at each
 * @param target only on units or persons; null on both
 * @param rank 1 is the lightest
 * @param conditions circumstances of which one is enough, as they are ticked
 * @param share whether the band is in percent of the range, else in yuan
 * @param document who published it where
 */
public record Tier(
        Versioned version,
        String code,
        String violation,
        String edition,
        @Nullable PenaltyStage stage,
        @Nullable PenaltyTarget target,
        int rank,
        String name,
        List<String> conditions,
        boolean share,
        Range band,
        Period inForce,
        String document,
        String status)
        implements Recorded<Tier> {

    static final String ANY = "*";

    public Tier {
        conditions = List.copyOf(conditions);
    }

    public boolean isInForceOn(LocalDate day) {
        return inForce.contains(day);
    }

    /** Whether the published table was read; what is not is a proposal and binds nobody. */
    public boolean isVerified() {
        return status.equals("READ");
    }

    boolean isFor(String ofEdition, PenaltyStage at, PenaltyTarget on) {
        return (edition.equals(ANY) || edition.equals(ofEdition)) && (stage == null || stage == at) && (target == null || target == on);
    }

    /** The name of the n-th circumstance when it is ticked. */
    public String key(int n) {
        return code + "#" + n;
    }

    /** 法定幅度的 0% 至 33.3333%; 10000 元至 20000 元. */
    public String bandText() {
        return share ? "法定幅度的 " + plain(band.min()) + "% 至 " + plain(band.max()) + "%"
                : plain(band.min()) + " 元至 " + plain(band.max()) + " 元";
    }

    private static String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    @Override
    public Tier with(Versioned other) {
        return new Tier(other, code, violation, edition, stage, target, rank, name, conditions, share, band, inForce, document, status);
    }
}
