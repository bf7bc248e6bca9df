package anlan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTest {

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-25T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Watch watch = new Watch();
    private final RateLimit limit = new RateLimit(3, watch);

    @Test
    void so_many_at_once_and_then_one_has_to_wait() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.waitFor("192.0.2.7")).isZero();
        }

        assertThat(limit.waitFor("192.0.2.7")).isEqualTo(20);
        assertThat(limit.waitFor("192.0.2.8")).isZero();
    }

    @Test
    void waiting_as_told_is_enough() {
        for (int i = 0; i < 4; i++) {
            limit.waitFor("192.0.2.7");
        }

        watch.now = watch.now.plus(Duration.ofSeconds(20));

        assertThat(limit.waitFor("192.0.2.7")).isZero();
        assertThat(limit.waitFor("192.0.2.7")).isPositive();
    }

    @Test
    void a_whole_ipv6_subscriber_counts_as_one() {
        assertThat(RateLimit.source("2001:db8:1:2:3:4:5:6")).isEqualTo(RateLimit.source("2001:db8:1:2::1"));
        assertThat(RateLimit.source("2001:db8:1:3::1")).isNotEqualTo(RateLimit.source("2001:db8:1:2::1"));
        assertThat(RateLimit.source("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void guessing_addresses_of_calendar_feeds_has_to_wait() throws Exception {
        var filter = new RateLimitFilter(new SecuritySettings(5, Duration.ofMinutes(15), 2, 60, 60, 30), watch);

        assertThat(asked(filter, "/clocks/feed/a.ics")).isEqualTo(200);
        assertThat(asked(filter, "/clocks/feed/b.ics")).isEqualTo(200);
        assertThat(asked(filter, "/clocks/feed/c.ics")).isEqualTo(429);
        assertThat(asked(filter, "/clocks")).isEqualTo(200);
    }

    @Test
    void the_public_window_has_a_measure_of_its_own() throws Exception {
        var filter = new RateLimitFilter(new SecuritySettings(5, Duration.ofMinutes(15), 1, 60, 2, 30), watch);

        assertThat(asked(filter, "/public/search")).isEqualTo(200);
        assertThat(asked(filter, "/public/enterprises/x")).isEqualTo(200);
        assertThat(asked(filter, "/public/records/x")).isEqualTo(429);
        assertThat(asked(filter, "/verify")).isEqualTo(200);
    }

    @Test
    void an_address_written_otherwise_is_counted_too() throws Exception {
        var filter = new RateLimitFilter(new SecuritySettings(5, Duration.ofMinutes(15), 1, 60, 60, 60), watch);

        assertThat(asked(filter, "/m/api/sessions")).isEqualTo(200);
        assertThat(asked(filter, "/m/api/%73essions")).isEqualTo(429);
    }

    private static int asked(RateLimitFilter filter, String path) throws Exception {
        var answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), answer, new MockFilterChain());
        return answer.getStatus();
    }
}
