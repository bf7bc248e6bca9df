package anlan.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as the office sees it (移动终端一览).
 *
 * @param skewSeconds how far its clock was ahead at its last contact; null where it never said
 * @param unsent how many deeds lay unsent when it last reported, with the moment of the oldest and their size
 */
public record DeviceView(
        DeviceId id,
        UUID owner,
        String ownerName,
        String agency,
        String agencyName,
        String name,
        String appVersion,
        Instant registeredAt,
        Instant lastContact,
        @Nullable Long skewSeconds,
        @Nullable Instant reportedAt,
        int unsent,
        @Nullable Instant oldest,
        long bytes,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedReason,
        @Nullable Instant wipedAt) {

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isOff() {
        return skewSeconds != null && Contact.isOff(Duration.ofSeconds(skewSeconds));
    }

    /** 快 12 分钟. */
    public String skew() {
        if (skewSeconds == null) {
            return "未知";
        }
        long minutes = Math.round(Math.abs(skewSeconds) / 60.0);
        return minutes == 0 ? "准" : (skewSeconds > 0 ? "快 " : "慢 ") + minutes + " 分钟";
    }

    public String state() {
        return wipedAt != null ? "已清除" : isEnded() ? "已停用" : isOff() ? "时钟异常" : "正常";
    }

    public String tone() {
        return isEnded() ? wipedAt != null ? "mute" : "err" : isOff() ? "warn" : "ok";
    }
}
