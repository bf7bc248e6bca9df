package anlan.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times typed in minutes mean what the officer means, also when the minute turns while he types. */
class FactsFormTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
            // typed start, typed end, arrival, now, kept start, kept end
            "09:27, 09:27, 09:27:30, 09:27:50, 09:27:30, 09:27:50",
            "09:27, 09:27, 09:27:30, 09:28:02, 09:27:30, 09:27:30",
            "09:27, 09:40, 09:27:30, 09:41:00, 09:27:30, 09:40:00",
            "09:28, 09:28, 09:27:30, 09:30:00, 09:28:00, 09:28:00",
            "09:28, 09:27, 09:27:30, 09:30:00, 09:28:00, 09:27:00",
            "09:27,      , 09:27:30, 09:30:00, 09:27:30,"})
    void minutes_are_read_as_meant(String start, @Nullable String end, String arrival, String now, String keptStart, @Nullable String keptEnd) {
        var form = new FactsForm(typed(start), end == null ? null : typed(end), "", "", "", "", false, "", "");

        var facts = form.facts(ZONE, moment(arrival), moment(now));

        assertThat(facts.startedAt()).isEqualTo(moment(keptStart));
        assertThat(facts.endedAt()).isEqualTo(keptEnd == null ? null : moment(keptEnd));
    }

    private static LocalDateTime typed(String minute) {
        return LocalDateTime.parse("2026-11-30T" + minute);
    }

    private static Instant moment(String time) {
        return LocalDateTime.parse("2026-11-30T" + time).atZone(ZONE).toInstant();
    }
}
