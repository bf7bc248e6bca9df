package anlan.law;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A year's arrangement of rest days was loaded (放假安排载入): clocks that were provisional are to be reckoned again. */
public record CalendarLoaded(LawRecordId subject, int year, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "载入 " + year + " 年放假调休安排";
    }
}
