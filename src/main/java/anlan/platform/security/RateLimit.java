package anlan.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/** A bucket of tokens for each address (访问频次限制): so many at once, refilled evenly over a minute. */
final class RateLimit {

    private static final int ADDRESSES = 100_000;
    private static final double MINUTE = 60_000;

    private final int perMinute;
    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Zero if the request may go on, else the seconds to wait. */
    long waitFor(String address) {
        return buckets.get(source(address), _ -> new Bucket(perMinute, clock.millis())).take(perMinute, clock.millis());
    }

    /** An IPv6 subscriber has a whole /64; counting single addresses would count nothing. */
    static String source(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) + "::/64" : address;
        } catch (UnknownHostException _) {
            return address;
        }
    }

    private static final class Bucket {

        private double tokens;
        private long filled;

        Bucket(double tokens, long now) {
            this.tokens = tokens;
            this.filled = now;
        }

        synchronized long take(int perMinute, long now) {
            tokens = Math.min(perMinute, tokens + Math.max(0, now - filled) * perMinute / MINUTE);
            filled = now;
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            return Math.max(1, (long) Math.ceil((1 - tokens) * MINUTE / perMinute / 1000));
        }
    }
}
