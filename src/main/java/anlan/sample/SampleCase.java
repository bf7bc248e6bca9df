package anlan.sample;

import anlan.hazard.OrderId;
import anlan.kernel.Refused;
import anlan.penalty.CaseId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One penalty case of the sample history, from the failed re-inspection to the archive, as far as it came. */
final class SampleCase {

    /** When deeds happen: on which day, and what is done then. */
    interface Agenda {

        void at(LocalDateTime moment, Runnable deed);

        LocalDate workdayFrom(LocalDate day);
    }

    final SampleUnit unit;
    final SampleCast.Team team;
    final OrderId order;
    final Random random;
    @Nullable CaseId id;

    SampleCase(SampleCourse course) {
        unit = course.unit;
        team = course.team;
        order = Objects.requireNonNull(course.order);
        random = course.random;
    }

    CaseId id() {
        if (id == null) {
            throw new Refused("没有登记线索");
        }
        return id;
    }

    /** Writes the whole course into the agenda, counted from the day of the re-inspection; only of late some have not paid. */
    void plan(LocalDate failed, LocalDate last, SampleCases deeds, Agenda agenda) {
        var day = new Days(failed, agenda);
        day.open(1, 9, 40, () -> deeds.open(this));
        day.after(0, 15, 20, () -> deeds.endorse(this));
        day.after(1, 10, 10, () -> deeds.grant(this));
        day.after(3, 9 + random.nextInt(8), 50, () -> deeds.investigate(this));
        day.after(4, 16, 0, () -> deeds.report(this));
        day.after(1, 9, 30, () -> deeds.endorse(this));
        day.after(0, 15, 40, () -> deeds.grant(this));
        day.after(1, 10, 30, () -> deeds.serveNotices(this));
        boolean waived = random.nextInt(3) == 0;
        if (waived) {
            day.after(1, 9, 50, () -> deeds.waive(this));
        } else {
            if (random.nextInt(2) == 0) {
                day.after(2, 11, 0, () -> deeds.defend(this));
                day.after(1, 15, 0, () -> deeds.answer(this));
            }
            day.after(12, 9, 30, () -> { });
        }
        day.after(1, 14, 50, () -> deeds.review(this));
        day.after(1, 10, 20, () -> deeds.decide(this));
        day.after(2, 15, 10, () -> deeds.serveDecisions(this));
        if (random.nextInt(3) > 0 || failed.isBefore(last.minusDays(100))) {
            day.after(4 + random.nextInt(8), 11, 20, () -> deeds.pay(this));
            day.after(2, 9, 30, () -> deeds.close(this));
            day.after(1, 10, 0, () -> deeds.endorse(this));
            day.after(0, 16, 20, () -> deeds.grant(this));
            day.after(6, 15, 30, () -> deeds.archive(this));
        }
    }

    /** One working day after the other. */
    private final class Days {

        private final Agenda agenda;
        private LocalDate day;

        Days(LocalDate from, Agenda agenda) {
            this.day = from;
            this.agenda = agenda;
        }

        void open(int days, int hour, int minute, Runnable deed) {
            day = agenda.workdayFrom(day.plusDays(days));
            agenda.at(day.atTime(hour, minute), deed);
        }

        /** Nothing follows a lead that was not opened. */
        void after(int days, int hour, int minute, Runnable deed) {
            open(days, hour, minute, () -> {
                if (id != null) {
                    deed.run();
                }
            });
        }
    }
}
