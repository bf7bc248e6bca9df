package anlan.sample;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two years of visits, hazards and orders (示例历史), deed by deed in the order of time, up to the last day: what was not
 * finished by then is open, overdue or still to come.
 */
final class SampleHistory {

    private static final Logger LOG = LoggerFactory.getLogger(SampleHistory.class);

    private static final int PICTURED_DAYS = 60;

    private record Step(LocalDateTime at, Runnable deed) {}

    private final SampleDeeds deeds;
    private final SampleCases cases;
    private final SampleClock clock;
    private final Predicate<LocalDate> workday;
    private final LocalDate first;
    private final LocalDate last;
    private final PriorityQueue<Step> steps = new PriorityQueue<>(Comparator.comparing(Step::at));
    private final Random random = new Random(20260901);
    private final List<SampleCourse> ordered = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int done;

    SampleHistory(SampleDeeds deeds, SampleCases cases, SampleClock clock, Predicate<LocalDate> workday, LocalDate first, LocalDate last) {
        this.deeds = deeds;
        this.cases = cases;
        this.clock = clock;
        this.workday = workday;
        this.first = first;
        this.last = last;
    }

    /** Plans every visit of those years; some are drawn up for the days after the last. */
    void plan(Map<SampleUnit, UUID> units, double share) {
        int turn = 0;
        for (var entry : units.entrySet()) {
            SampleUnit unit = entry.getKey();
            double expected = unit.visits() * 2 * share;
            int visits = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
            for (int i = 0; i < visits; i++) {
                var day = workdayFrom(SampleSeason.day(random, unit.trade(), first.plusDays(3), last.plusDays(6)));
                var course = new SampleCourse(unit, entry.getValue(), SampleCast.team(unit, turn++), day,
                        day.isAfter(last.minusDays(PICTURED_DAYS)), random.nextLong());
                course(course);
            }
        }
    }

    private void course(SampleCourse course) {
        if (course.day.isAfter(last.plusDays(1))) {
            step(last.atTime(15, random.nextInt(59)), () -> deeds.plan(course, now(last, 15)));
            return;
        }
        var before = workdayBefore(course.day);
        var start = course.day.atTime(9, random.nextInt(14));
        step(before.atTime(14, random.nextInt(59)), () -> deeds.plan(course, now(before, 14)));
        step(before.atTime(16, random.nextInt(59)), () -> deeds.approve(course, now(before, 16)));
        if (random.nextInt(40) == 0) {
            step(course.day.atTime(8, 30), () -> deeds.cancel(course, course.day.atTime(8, 30)));
            return;
        }
        step(start, () -> deeds.arrive(course, start));
        step(start.plusMinutes(70), () -> deeds.inspect(course, start.plusMinutes(70)));
        step(start.plusMinutes(85), () -> {
            deeds.sign(course, start.plusMinutes(85));
            if (course.order != null) {
                ordered.add(course);
                follow(course);
            }
            if (course.handsOver) {
                handOver(course);
            }
        });
    }

    private void handOver(SampleCourse course) {
        var received = workdayFrom(course.day.plusDays(1));
        step(course.day.atTime(14, 40), () -> deeds.proposeTransfer(course, course.day.atTime(14, 40)));
        step(course.day.atTime(16, 30), () -> deeds.approveTransfer(course, course.day.atTime(16, 30)));
        step(received.atTime(9, 50), () -> deeds.receiveTransfer(course, received.atTime(9, 50)));
    }

    private void follow(SampleCourse course) {
        var order = deeds.order(course);
        var reinspected = order.due();
        if (random.nextInt(10) < 6) {
            var reported = workdayFrom(course.day.plusDays(Math.max(1, (order.due().toEpochDay() - course.day.toEpochDay()) * 2 / 3)));
            step(reported.atTime(15, 10), () -> deeds.requestReinspection(course, reported.atTime(15, 10)));
            reinspected = reported;
        }
        int late = random.nextInt(25) == 0 ? 20 + random.nextInt(15) : 0;
        var day = workdayFrom(reinspected.plusDays(1 + late + random.nextInt(7)));
        var at = day.atTime(10, random.nextInt(50));
        step(at, () -> {
            if (!deeds.reinspect(course, at, 0.98) && course.team.isOfBureau()) {
                new SampleCase(course).plan(day, last, cases, new Times());
            }
        });
    }

    /** The agenda for whoever plays a part beside the visits. */
    SampleCase.Agenda agenda() {
        return new Times();
    }

    /** Those that have an order, in the order of time. */
    List<SampleCourse> ordered() {
        return List.copyOf(ordered);
    }

    private static LocalDateTime now(LocalDate day, int hour) {
        return day.atTime(hour, 30);
    }

    /** Writes deeds of the cases among the others. */
    private final class Times implements SampleCase.Agenda {

        @Override
        public void at(LocalDateTime moment, Runnable deed) {
            step(moment, () -> {
                clock.stand(moment);
                deed.run();
            });
        }

        @Override
        public LocalDate workdayFrom(LocalDate day) {
            return SampleHistory.this.workdayFrom(day);
        }
    }

    private void step(LocalDateTime at, Runnable deed) {
        if (at.toLocalDate().isAfter(last)) {
            return;
        }
        steps.add(new Step(at, deed));
    }

    /** The number of deeds done; what the guard refuses is counted by its reason. */
    int play() {
        while (!steps.isEmpty()) {
            try {
                steps.remove().deed().run();
                done++;
            } catch (Refused refused) {
                refusals.merge(refused.getMessage(), 1, Integer::sum);
            }
            if (done % 500 == 0) {
                LOG.info("{} deeds", done);
            }
        }
        refusals.forEach((sentence, times) -> LOG.warn("refused {} times: {}", times, sentence));
        return done;
    }

    private LocalDate workdayFrom(LocalDate day) {
        var found = day;
        while (!workday.test(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private LocalDate workdayBefore(LocalDate day) {
        var found = day.minusDays(1);
        while (!workday.test(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
