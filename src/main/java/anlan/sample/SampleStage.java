package anlan.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What everybody who plays a part beside the visits works with: the people, the clock, the agenda, the units of the chemicals section. */
record SampleStage(
        SampleCast cast, SampleClock clock, SampleCase.Agenda agenda, Function<Class<?>, Object> beans, List<Map.Entry<SampleUnit, UUID>> units,
        LocalDate last) {

    static final String HEAD = "juzhang", DEPUTY = "fenguan", CASHIER = "zonghe";
    /** The section for chemicals and fireworks. */
    static final SampleCast.Team TEAM = new SampleCast.Team("zhifa1", "zhifa2", "weihua");

    static SampleStage of(SampleCast cast, SampleClock clock, SampleCase.Agenda agenda, Function<Class<?>, Object> beans, Map<SampleUnit, UUID> units, LocalDate last) {
        return new SampleStage(cast, clock, agenda, beans,
                units.entrySet().stream().filter(e -> SampleCast.team(e.getKey(), 1).equals(TEAM)).toList(), last);
    }

    <T> T bean(Class<T> type) {
        return type.cast(beans.apply(type));
    }

    List<UUID> officers() {
        return List.of(cast.id(TEAM.first()), cast.id(TEAM.second()));
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), SampleClock.ZONE);
    }

    LocalDate workday(int daysBeforeTheEnd) {
        return agenda.workdayFrom(last.minusDays(daysBeforeTheEnd));
    }

    /** A day of rest moves on to the next working day: what follows another deed is planned three days after it, or later on the same day. */
    void at(int daysBeforeTheEnd, int hour, int minute, String person, Runnable deed) {
        agenda.at(workday(daysBeforeTheEnd).atTime(hour, minute), () -> cast.as(person, deed));
    }
}
