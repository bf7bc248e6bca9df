package anlan.law;

import static anlan.law.DeliveredTables.TABLES;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Money;
import anlan.kernel.Period;
import anlan.law.AccidentLevels.Harm;
import anlan.law.HazardSources.Stock;
import anlan.law.Violation.Fine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Money does not drift and days agree with counting on the fingers, whatever is asked. */
class CalculationProperties {

    private static final LocalDate FIRST = LocalDate.of(2021, 7, 15);

    @Property(tries = 300)
    void what_is_added_for_late_payment_is_so_much_a_day_and_never_more_than_the_fine(
            @ForAll @LongRange(min = 1, max = 10_000_000_00L) long fen, @ForAll @IntRange(max = 1500) int served,
            @ForAll @IntRange(max = 200) int paidAfter, @ForAll("someSuspensions") List<Period> suspensions) {
        var fine = new Money(BigDecimal.valueOf(fen, 2));
        var day = FIRST.plusDays(served);

        var late = LatePaymentSum.of(fine, day, day.plusDays(paidAfter), suspensions, TABLES).answer();

        var last = Objects.requireNonNull(late.lastDay());
        int fingers = 0;
        for (var d = last.plusDays(1); !d.isAfter(day.plusDays(paidAfter)); d = d.plusDays(1)) {
            var today = d;
            fingers += suspensions.stream().noneMatch(s -> s.contains(today)) ? 1 : 0;
        }
        var exact = BigDecimal.valueOf(fen, 2).multiply(BigDecimal.valueOf(3L * fingers)).movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP).min(fine.yuan());
        assertThat(late.daysLate()).isEqualTo(fingers);
        assertThat(Objects.requireNonNull(late.surcharge()).yuan()).isEqualByComparingTo(exact);
        assertThat(Objects.requireNonNull(late.total()).minus(late.surcharge())).isEqualTo(fine);
        assertThat(LawFixtures.CALENDAR.isWorkday(last)).isTrue();
    }

    @Property(tries = 200)
    void the_daily_penalty_is_the_fine_as_often_as_there_are_days(
            @ForAll @LongRange(min = 1, max = 10_000_000_00L) long fen, @ForAll @IntRange(max = 2000) int days) {
        var ordered = LocalDate.of(2021, 9, 1);

        var daily = DailyPenaltySum.of(new Money(BigDecimal.valueOf(fen, 2)), ordered, ordered.plusDays(days), TABLES).answer();

        assertThat(daily.days()).isEqualTo(days);
        assertThat(Objects.requireNonNull(daily.amount()).yuan()).isEqualByComparingTo(BigDecimal.valueOf(fen * days, 2));
    }

    @Property(tries = 200)
    void an_accident_is_never_less_grave_for_more_harm(
            @ForAll @IntRange(max = 40) int deaths, @ForAll @IntRange(max = 120) int injuries,
            @ForAll @LongRange(max = 200_000_000) long loss, @ForAll @IntRange(max = 5) int later) {
        var day = LocalDate.of(2023, 3, 10);
        var more = Collections.nCopies(later, day.plusDays(30));

        var before = AccidentLevelSum.of(new Harm(day, deaths, injuries, Money.yuan(loss), false, List.of()), TABLES).answer();
        var after = AccidentLevelSum.of(new Harm(day, deaths, injuries, Money.yuan(loss), false, more), TABLES).answer();

        assertThat(after.levelAtFirst()).isEqualTo(before.level());
        assertThat(Objects.requireNonNull(after.level())).isGreaterThanOrEqualTo(Objects.requireNonNull(before.level()));
    }

    @Property(tries = 400)
    void the_edition_that_applies_is_that_of_the_act_unless_the_later_is_lighter(
            @ForAll("someViolation") Violation row, @ForAll @IntRange(max = 4200) int ended, @ForAll @IntRange(max = 900) int after,
            @ForAll PenaltyStage stage, @ForAll PenaltyTarget target) {
        var day = LocalDate.of(2014, 12, 1).plusDays(ended);
        var act = new Fines.Act(row.code(), day, day.plusDays(after), stage, target, Money.yuan(186_000), null);

        var worked = FineSum.of(act, TABLES);

        var old = TABLES.violations(row.code()).stream().filter(v -> v.isInForceOn(act.actEnded())).findFirst();
        var now = TABLES.violations(row.code()).stream().filter(v -> v.isInForceOn(act.decided())).findFirst();
        assertThat(worked.steps()).isNotEmpty();
        assertThat(worked.provisions()).isNotEmpty();
        if (worked.known() && old.isPresent() && now.isPresent()) {
            var best = Threat.of(now.get(), act).isLighterThan(Threat.of(old.get(), act)) ? now.get() : old.get();
            assertThat(worked.answer().applied()).isEqualTo(best);
            assertThat(worked.answer().max()).isEqualTo(Threat.of(best, act).max());
        }
        if (worked.answer().mode() == Fine.Mode.NONE) {
            assertThat(worked.answer().max()).isNull();
        }
    }

    @Property(tries = 200)
    void a_source_divided_in_parts_is_the_same_source(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 90_000) Integer> kilograms,
            @ForAll @IntRange(max = 150) int residents) {
        var day = LocalDate.of(2023, 5, 10);
        var parts = kilograms.stream().map(kg -> new Stock("光气", BigDecimal.valueOf(kg, 3), null)).toList();
        var total = kilograms.stream().map(kg -> BigDecimal.valueOf(kg, 3)).reduce(BigDecimal.ZERO, BigDecimal::add);

        var divided = HazardSourceSum.of(parts, residents, day, TABLES).answer();

        assertThat(divided).isEqualTo(HazardSourceSum.of(List.of(new Stock("碳酰氯", total, null)), residents, day, TABLES).answer());
        assertThat(divided.source()).isEqualTo(total.compareTo(new BigDecimal("0.3")) >= 0);
        assertThat(divided.level() == null).isEqualTo(!Objects.requireNonNull(divided.source()));
    }

    @Property(tries = 200)
    void an_act_is_barred_from_the_day_after_its_last_day(@ForAll @IntRange(max = 9000) int ended, @ForAll boolean harm) {
        var day = LocalDate.of(2000, 2, 1).plusDays(ended);
        var last = Objects.requireNonNull(LimitationSum.of(day, day, harm, TABLES).answer().lastDay());

        assertThat(LimitationSum.of(day, last, harm, TABLES).answer().barred()).isFalse();
        assertThat(LimitationSum.of(day, last.plusDays(1), harm, TABLES).answer().barred()).isTrue();
        assertThat(last).isEqualTo(day.plusYears(harm && !day.isBefore(FIRST) ? 5 : 2));
    }

    @Property(tries = 200)
    void closure_is_proposed_exactly_where_a_search_of_all_penalties_finds_a_ground(
            @ForAll @Size(max = 8) List<@IntRange(max = 900) Integer> offsets) {
        var days = offsets.stream().map(o -> LocalDate.of(2021, 9, 1).plusDays(o)).toList();

        var propose = ClosureSum.of(true, days, TABLES).answer().propose();

        boolean found = days.stream().anyMatch(first ->
                days.stream().filter(d -> !d.isBefore(first) && !d.isAfter(first.plusDays(180))).count() >= 3
                        || days.stream().filter(d -> !d.isBefore(first) && d.isBefore(first.plusYears(1))).count() >= 4);
        assertThat(propose).isEqualTo(found);
    }

    @Provide
    Arbitrary<Violation> someViolation() {
        return Arbitraries.of(((DeliveredTables) TABLES).violations());
    }

    @Provide
    Arbitrary<List<Period>> someSuspensions() {
        return Combinators.combine(Arbitraries.integers().between(0, 1700), Arbitraries.integers().between(0, 60))
                .as((start, length) -> new Period(FIRST.plusDays(start), FIRST.plusDays(start + length))).list().ofMaxSize(4);
    }
}
