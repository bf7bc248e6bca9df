package anlan.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages write a moment (时间): local, to the minute; empty where there is none. */
@Component("times")
public class Times {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZONE);

    /** 2026-11-25 09:30. */
    public String minute(@Nullable Instant moment) {
        return moment == null ? "" : MINUTE.format(moment);
    }

    /** 2026-11-25 for a limit that ends with its day, 2026-11-25 09:30 for one in hours; the moment itself is late. */
    public String limit(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        boolean midnight = moment.atZone(ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? moment.atZone(ZONE).toLocalDate().minusDays(1).toString() : minute(moment);
    }

    /** 11-25 09:30, for running lists. */
    public String shortly(@Nullable Instant moment) {
        return moment == null ? "" : SHORT.format(moment);
    }

    /** 5 分钟前, 3 小时前; from a day on the moment itself. */
    public String ago(@Nullable Instant moment, Instant now) {
        if (moment == null) {
            return "";
        }
        long minutes = Duration.between(moment, now).toMinutes();
        return minutes < 1 ? "刚刚" : minutes < 60 ? minutes + " 分钟前" : minutes < 24 * 60 ? minutes / 60 + " 小时前" : minute(moment);
    }

    /** 2026-11-25. */
    public String day(@Nullable Instant moment) {
        return moment == null ? "" : LocalDate.ofInstant(moment, ZONE).toString();
    }
}
