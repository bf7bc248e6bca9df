package anlan.law;

import static anlan.law.DeliveredTables.TABLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Discretion stays inside what the law threatens, whatever is ticked; only 减轻 goes below it. */
class BandProperties {

    private static final LocalDate ENDED = LocalDate.of(2026, 5, 1);
    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 8);

    @Property(tries = 400)
    void no_band_leaves_the_range_but_that_of_mitigation(
            @ForAll("someViolation") Violation row, @ForAll PenaltyStage stage, @ForAll PenaltyTarget target, @ForAll("ticks") Set<Integer> ticks) {
        var act = act(row.code(), stage, target);
        var offered = BandSum.choices(act, TABLES);
        var ticked = new HashSet<String>();
        ticks.stream().filter(n -> n < offered.size()).map(n -> offered.get(n).key()).filter(k -> !k.equals(Discretions.BELOW)).forEach(ticked::add);

        var worked = BandSum.of(act, ticked, TABLES);

        var band = worked.answer();
        if (band.low() == null || band.high() == null) {
            assertThat(worked.known() && band.legal().max() != null).isFalse();
            return;
        }
        assertThat(band.low()).isLessThanOrEqualTo(band.high()).isGreaterThanOrEqualTo(Objects.requireNonNull(band.legal().min()));
        assertThat(band.high()).isLessThanOrEqualTo(Objects.requireNonNull(band.legal().max()));
        assertThat(worked.steps()).isNotEmpty();
        assertThat(worked.provisions()).isNotEmpty();
    }

    @Property(tries = 200)
    void the_tiers_divide_the_range_without_gap_and_a_graver_one_is_never_lower(
            @ForAll("someViolation") Violation row, @ForAll PenaltyStage stage, @ForAll PenaltyTarget target) {
        var act = act(row.code(), stage, target);
        var bands = List.of("proposal-1#0", "proposal-2#0", "proposal-3#0").stream().map(key -> BandSum.choices(act, TABLES).stream()
                .anyMatch(c -> c.key().equals(key)) ? BandSum.of(act, Set.of(key), TABLES).answer() : null).toList();
        if (bands.stream().anyMatch(b -> b == null || b.low() == null)) {
            return;
        }
        assertThat(bands.getFirst().low()).isEqualTo(bands.getFirst().legal().min());
        assertThat(bands.get(1).low()).isEqualTo(bands.getFirst().high());
        assertThat(bands.get(2).low()).isEqualTo(bands.get(1).high());
        assertThat(bands.get(2).high()).isEqualTo(bands.get(2).legal().max());
    }

    @Property(tries = 200)
    void a_sum_is_held_exactly_from_the_low_to_the_high_end(@ForAll @LongRange(min = 0, max = 120_000) long sum) {
        var band = BandSum.of(act("V03", PenaltyStage.FIRST, PenaltyTarget.UNIT), Set.of("proposal-2#0"), TABLES).answer();

        assertThat(band.holds(Money.yuan(sum))).isEqualTo(sum >= 33_333 && sum <= 66_667);
    }

    @Test
    void the_gravest_circumstance_decides_the_tier() {
        var worked = BandSum.of(act("V03", PenaltyStage.FIRST, PenaltyTarget.UNIT), Set.of("proposal-1#0", "proposal-3#1"), TABLES);

        assertThat(Objects.requireNonNull(worked.answer().tier()).name()).isEqualTo("严重");
        assertThat(worked.steps()).anyMatch(s -> s.contains("按最重的一个")).anyMatch(s -> s.contains("待核，只作参考"));
    }

    @Test
    void lightening_takes_the_lower_half_and_mitigation_goes_below_the_range() {
        var overdue = act("V03", PenaltyStage.OVERDUE, PenaltyTarget.UNIT);

        var lighter = BandSum.of(overdue, Set.of("removed-harm"), TABLES).answer();
        var below = BandSum.of(overdue, Set.of("removed-harm", "below"), TABLES).answer();

        assertThat(lighter.text()).isEqualTo("100,000 元至 150,000 元");
        assertThat(below.holds(Money.yuan(99_999))).isTrue();
        assertThat(below.holds(Money.yuan(100_000))).isFalse();
        assertThat(below.holds(Money.ZERO)).isFalse();
    }

    @Test
    void nothing_is_mitigated_without_a_ground() {
        assertThatThrownBy(() -> BandSum.of(act("V03", PenaltyStage.OVERDUE, PenaltyTarget.UNIT), Set.of("below"), TABLES))
                .isInstanceOf(Refused.class).hasMessageContaining("不得减轻处罚");
    }

    @Test
    void the_policy_takes_the_upper_limit_inside_the_range_and_yields_to_the_law() {
        var act = act("V03", PenaltyStage.FIRST, PenaltyTarget.UNIT);

        var upper = BandSum.of(act, Set.of("casualties"), TABLES).answer();
        var both = BandSum.of(act, Set.of("casualties", "removed-harm"), TABLES).answer();

        assertThat(upper.low()).isEqualTo(Money.yuan(100_000)).isEqualTo(upper.high());
        assertThat(both.low()).isEqualTo(Money.ZERO);
        assertThat(both.high()).isEqualTo(Money.yuan(100_000));
    }

    @Test
    void the_multiplier_is_for_accidents_only() {
        var accident = act("V37-较大事故", PenaltyStage.FIRST, PenaltyTarget.UNIT);

        assertThat(BandSum.of(accident, Set.of("grave"), TABLES).answer().text()).isEqualTo("2,000,000 元至 10,000,000 元");
        assertThatThrownBy(() -> BandSum.of(act("V03", PenaltyStage.FIRST, PenaltyTarget.UNIT), Set.of("grave"), TABLES))
                .isInstanceOf(Refused.class);
    }

    @Test
    void income_is_asked_for_where_the_fine_goes_by_it() {
        var leader = new Fines.Act("V35-一般事故", ENDED, DECIDED, PenaltyStage.FIRST, PenaltyTarget.PERSON, null, null);

        assertThat(BandSum.of(leader, Set.of(), TABLES).missingText()).contains("年收入");
    }

    private static Fines.Act act(String violation, PenaltyStage stage, PenaltyTarget target) {
        return new Fines.Act(violation, ENDED, DECIDED, stage, target, Money.yuan(186_000), Money.yuan(300_000));
    }

    @Provide
    Arbitrary<Violation> someViolation() {
        return Arbitraries.of(((DeliveredTables) TABLES).violations());
    }

    @Provide
    Arbitrary<Set<Integer>> ticks() {
        return Arbitraries.integers().between(0, 16).set().ofMaxSize(4);
    }
}
