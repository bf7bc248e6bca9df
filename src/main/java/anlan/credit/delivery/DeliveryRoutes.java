package anlan.credit.delivery;

import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The delivery to the provincial network (省级网络推送), as the administrator sets and watches it; off until it is set. */
@Service
@Transactional
public class DeliveryRoutes {

    private static final int SHOWN = 20;
    private static final int SHORTEST_KEY = 32;
    private static final int LONGEST_WAIT = 120;

    private final RouteStore store;
    private final Courier courier;
    private final KeyFile key;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryRoutes(RouteStore store, Courier courier, KeyFile key, Permissions permissions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.courier = courier;
        this.key = key;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DeliveryView view() {
        permissions.require("administer");
        var route = store.route();
        return DeliveryView.of(route, key.read().isPresent(), store.latest(route.stream(), SHOWN));
    }

    /** @param newKey empty keeps the key there is */
    public void configure(boolean active, String address, int seconds, String newKey) {
        permissions.require("administer");
        var checked = active || !address.isBlank() ? checked(address.strip()) : "";
        var secret = newKey.strip();
        if (!secret.isEmpty() && secret.length() < SHORTEST_KEY) {
            throw new Refused("密钥至少 " + SHORTEST_KEY + " 个字符。").at("key");
        }
        if (active && secret.isEmpty() && key.read().isEmpty()) {
            throw new Refused("启用前请填写与省级网络约定的密钥。").at("key");
        }
        if (seconds < 1 || seconds > LONGEST_WAIT) {
            throw new Refused("等待答复的时间为 1 至 " + LONGEST_WAIT + " 秒。").at("seconds");
        }
        if (!secret.isEmpty()) {
            key.write(secret);
        }
        var route = store.held();
        store.configure(active, checked, seconds, now());
        courier.wakeAfterCommit();
        events.publishEvent(new DeliveryEvent.DeliveryConfigured(new StreamId(route.stream()), active, checked, now()));
    }

    /** The next attempt is made at once. */
    public void tryNow() {
        permissions.require("administer");
        store.tryNow();
        courier.wakeAfterCommit();
    }

    /** Sends everything from that number on again, with the same ids and the same bytes. */
    public void replay(long from, String reason) {
        permissions.require("administer");
        require(reason, "reason");
        var route = store.held();
        if (from < 1 || from > route.sent()) {
            throw new Refused(route.sent() == 0 ? "还没有签收过的消息，无须重新发送。" : "请填写 1 至 " + route.sent() + " 之间的编号。").at("number");
        }
        store.goBack(from - 1, now());
        courier.wakeAfterCommit();
        events.publishEvent(new DeliveryEvent.DeliveryReplayed(new StreamId(route.stream()), from, reason.strip(), now()));
    }

    /** A new stream from number one, for a network that lost everything or a platform that was restored from an old backup. */
    public void beginAnew(String reason) {
        permissions.require("administer");
        require(reason, "why");
        store.held();
        var stream = StreamId.fresh();
        store.begin(stream);
        courier.wakeAfterCommit();
        events.publishEvent(new DeliveryEvent.DeliveryBegunAnew(stream, reason.strip(), now()));
    }

    private static void require(String reason, String field) {
        if (reason.isBlank()) {
            throw new Refused("请写明原因。").at(field);
        }
    }

    private static String checked(String address) {
        try {
            var uri = new URI(address);
            boolean good = uri.getScheme() != null && Set.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null
                    && uri.getUserInfo() == null && uri.getFragment() == null;
            if (good) {
                return address;
            }
        } catch (URISyntaxException _) {
            // said below
        }
        throw new Refused("请填写以 http:// 或者 https:// 开头的完整地址，不含用户名和密码。").at("address");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
