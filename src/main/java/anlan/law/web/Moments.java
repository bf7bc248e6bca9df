package anlan.law.web;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days and moments as people send them: a day, a local moment, or one with its offset, which becomes local time. */
final class Moments {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    /** A moment, and whether the hour was said. */
    record Moment(LocalDateTime at, boolean withHour) {}

    private Moments() {}

    static Moment parse(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw new Refused("请写明起算日期，例如 2023-04-26；按小时计算的期限可以写明时刻，例如 2023-04-26T10:00。").at(field);
        }
        // a plus sign in an address arrives as a blank
        var plain = text.strip().replaceFirst("(T\\d{2}:\\d{2}(?::\\d{2})?) (\\d{2}:\\d{2})$", "$1+$2")
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2})", "$1T$2");
        return Stream.<Function<String, Moment>>of(
                        t -> new Moment(LocalDate.parse(t).atStartOfDay(), false),
                        t -> new Moment(LocalDateTime.parse(t), true),
                        t -> new Moment(OffsetDateTime.parse(t).atZoneSameInstant(HERE).toLocalDateTime(), true))
                .map(reading -> tried(reading, plain)).flatMap(Optional::stream).findFirst()
                .orElseThrow(() -> new Refused("“" + text + "”不是日期或者时刻，应当写成 2023-04-26 或者 2023-04-26T10:00。").at(field));
    }

    private static Optional<Moment> tried(Function<String, Moment> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** As an answer says it: a day, or for a limit in hours the moment with its offset. */
    static String text(LocalDateTime moment, boolean inHours) {
        return inHours ? moment.atOffset(OFFSET).toString() : moment.toLocalDate().toString();
    }
}
