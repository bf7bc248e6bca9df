package anlan.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span of days (起止日期), both ends included; without a last day it is still running. */
public record Period(LocalDate from, @Nullable LocalDate until) {

    public Period {
        if (until != null && until.isBefore(from)) {
            throw new Refused("终止日期 " + until + " 早于起始日期 " + from + "。");
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    /** Reads {@code 2023-05-01/2023-05-10}. */
    public static Period parse(String text) {
        var ends = text.strip().split("/", -1);
        if (ends.length != 2) {
            throw new Refused("“" + text + "”不是起止日期，应当写成 2023-05-01/2023-05-10。");
        }
        try {
            return new Period(LocalDate.parse(ends[0].strip()), LocalDate.parse(ends[1].strip()));
        } catch (DateTimeParseException _) {
            throw new Refused("“" + text + "”中的日期无法识别，应当写成 2023-05-01/2023-05-10。");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The number of days; only a closed period has one. */
    public long days() {
        if (until == null) {
            throw new IllegalStateException("an open period has no length");
        }
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** The same days as periods that neither overlap nor touch, in order. */
    public static List<Period> merged(Collection<Period> periods) {
        var result = new ArrayList<Period>();
        periods.stream().sorted(Comparator.comparing(Period::from)).forEach(next -> {
            var last = result.isEmpty() ? null : result.getLast();
            if (last == null || last.endsBeforeEveOf(next.from)) {
                result.add(next);
            } else {
                result.set(result.size() - 1, new Period(last.from, later(last.until, next.until)));
            }
        });
        return List.copyOf(result);
    }

    private boolean endsBeforeEveOf(LocalDate day) {
        return until != null && until.isBefore(day.minusDays(1));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return null;
        }
        return a.isAfter(b) ? a : b;
    }

    /** As people write it: 2021-09-01 起, or 2014-12-01 至 2021-08-31. */
    @Override
    public String toString() {
        return until == null ? from + " 起" : from + " 至 " + until;
    }
}
