package anlan.law;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StoppedTermProperties {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    @Property(tries = 500)
    void a_term_ends_where_counting_on_the_fingers_ends(
            @ForAll @IntRange(min = 0, max = 1800) int offset,
            @ForAll @IntRange(min = 1, max = 90) int amount,
            @ForAll boolean working,
            @ForAll("someStops") List<Period> stops) {
        var from = FIRST.plusDays(offset);
        var unit = working ? TermUnit.WORKING_DAY : TermUnit.CALENDAR_DAY;
        var rule = LawFixtures.aRule(amount, unit, DeadlineKind.AGENCY, false);

        var deadline = TermCount.of(rule, from.atStartOfDay(), 0, stops, LawFixtures.CALENDAR);

        assertThat(deadline.lastDay()).isEqualTo(onTheFingers(from, amount, working, stops));
        assertThat(deadline.countedDays()).isEqualTo(amount);
    }

    private static LocalDate onTheFingers(LocalDate from, int amount, boolean working, List<Period> stops) {
        var day = from;
        int fingers = 0;
        while (fingers < amount) {
            day = day.plusDays(1);
            var today = day;
            boolean open = stops.stream().noneMatch(s -> s.contains(today));
            if (open && (!working || LawFixtures.CALENDAR.isWorkday(day))) {
                fingers++;
            }
        }
        return day;
    }

    @Provide
    Arbitrary<List<Period>> someStops() {
        var starts = Arbitraries.integers().between(0, 1900);
        var lengths = Arbitraries.integers().between(0, 40);
        return Combinators.combine(starts, lengths)
                .as((start, length) -> new Period(FIRST.plusDays(start), FIRST.plusDays(start + length)))
                .list().ofMaxSize(6);
    }
}
