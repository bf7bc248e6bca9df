package anlan.credit.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delivery as the administrator sees it (省级推送一览).
 *
 * @param sent acknowledged up to this number
 * @param written number of the last message
 */
public record DeliveryView(
        UUID stream, boolean active, String address, int seconds, boolean keyed, long sent, long written, int failures, String lastError,
        @Nullable Instant failedAt, @Nullable Instant nextTry, @Nullable Instant acknowledgedAt, List<Line> latest) {

    /** One message of the list. */
    public record Line(long seq, UUID id, MessageType type, Instant at, @Nullable Instant acknowledgedAt) {}

    static DeliveryView of(Route route, boolean keyed, List<Message> latest) {
        return new DeliveryView(route.stream(), route.active(), route.address(), route.seconds(), keyed, route.sent(), route.written(),
                route.failures(), route.lastError(), route.failedAt(), route.nextTry(), route.acknowledgedAt(),
                latest.stream().map(m -> new Line(m.seq(), m.id(), m.type(), m.at(), m.acknowledgedAt())).toList());
    }

    public long waiting() {
        return written - sent;
    }

    public String state() {
        return !active ? "未启用" : failures > 0 ? "受阻" : waiting() > 0 ? "正在推送" : "已全部签收";
    }

    public String tone() {
        return !active ? "mute" : failures > 0 ? "err" : waiting() > 0 ? "info" : "ok";
    }
}
