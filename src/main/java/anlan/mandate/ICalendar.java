package anlan.mandate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Duties as a calendar that every calendar program reads (RFC 5545): whole days, lines of at most 75 octets. */
final class ICalendar {

    private static final int LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    static String of(List<DutyView> duties, Instant now, String address) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Anlan//Clocks//ZH").line("CALSCALE:GREGORIAN")
                .line("METHOD:PUBLISH").line("X-WR-CALNAME:安澜期限").line("NAME:安澜期限")
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H").line("X-PUBLISHED-TTL:PT1H");
        duties.forEach(duty -> calendar.event(duty, now, address));
        return calendar.line("END:VCALENDAR").text.toString();
    }

    private void event(DutyView duty, Instant now, String address) {
        var title = duty.title() + (duty.inHours() ? "（" + duty.due().toLocalTime() + " 前）" : "") + (duty.provisional() ? "（暂定）" : "");
        line("BEGIN:VEVENT").line("UID:" + duty.id().value() + "@anlan").line("DTSTAMP:" + STAMP.format(now))
                .line("DTSTART;VALUE=DATE:" + DAY.format(duty.lastDay()))
                .line("DTEND;VALUE=DATE:" + DAY.format(duty.lastDay().plusDays(1)))
                .line("SUMMARY:" + escaped(title)).line("CATEGORIES:" + escaped(duty.kind()));
        if (!duty.link().isEmpty()) {
            line("URL:" + address + duty.link());
        }
        line("TRANSP:TRANSPARENT").line("END:VEVENT");
    }

    /** Content lines are cut after 75 octets, never within a character; what follows begins with a blank. */
    private ICalendar line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += width;
            i += Character.charCount(character);
        }
        text.append("\r\n");
        return this;
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace('\r', ' ').replace("\n", "\\n");
    }
}
