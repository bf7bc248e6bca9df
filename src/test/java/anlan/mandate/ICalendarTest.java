package anlan.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    @Test
    void the_day_is_the_last_day_in_time_and_the_id_stays() {
        var duty = duty("复查；示例,公司", LocalDateTime.of(2026, 12, 5, 0, 0));

        var lines = List.of(ICalendar.of(List.of(duty), NOW, "https://anlan.example").split("\r\n"));

        assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VEVENT", "END:VCALENDAR")
                .contains("UID:" + duty.id().value() + "@anlan", "DTSTAMP:20261129T080000Z", "DTSTART;VALUE=DATE:20261204",
                        "DTEND;VALUE=DATE:20261205", "SUMMARY:复查；示例\\,公司", "URL:https://anlan.example/orders/1");
    }

    @Test
    void a_limit_in_hours_says_its_hour() {
        assertThat(ICalendar.of(List.of(duty("补报", LocalDateTime.of(2026, 12, 5, 10, 30))), NOW, ""))
                .contains("DTSTART;VALUE=DATE:20261205\r\n").contains("SUMMARY:补报（10:30 前）\r\n");
    }

    @Test
    void a_line_break_in_a_title_begins_no_property() {
        assertThat(ICalendar.of(List.of(duty("甲\r\nATTENDEE:乙\n丙\r丁", LocalDateTime.of(2026, 12, 5, 0, 0))), NOW, ""))
                .contains("SUMMARY:甲\\nATTENDEE:乙\\n丙 丁\r\n");
    }

    @Property(tries = 200)
    void no_line_has_more_than_75_octets_and_unfolded_it_is_whole(@ForAll @StringLength(max = 300) String any) {
        var title = any.codePoints().filter(c -> c > 31 && c != '\\' && c != ',' && c != ';' && !(c >= 0xD800 && c < 0xE000))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();

        var text = ICalendar.of(List.of(duty(title, LocalDateTime.of(2026, 12, 5, 0, 0))), NOW, "");

        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    private static DutyView duty(String title, LocalDateTime due) {
        return new DutyView(new DutyId(Identifier.fresh()), "整改复查", title, "Order", UUID.randomUUID(), "/orders/1", "", "", due,
                DutyState.OPEN, null, false, 0, null, "", "yj", LocalDate.of(2026, 11, 1), null, LocalDateTime.of(2026, 11, 29, 16, 0));
    }
}
