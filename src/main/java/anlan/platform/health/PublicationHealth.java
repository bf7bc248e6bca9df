package anlan.platform.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether reactions (后续处理) lag behind: none should be older than a few minutes. */
@Component
@Order(3)
class PublicationHealth implements HealthLine {

    private static final Duration LATE = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;

    PublicationHealth(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Finding look() {
        record Open(long open, long late) {}
        var found = db.sql("""
                select count(*) as open, count(*) filter (where publication_date < :late) as late
                from platform.event_publication where completion_date is null
                """).param("late", Timestamp.from(clock.instant().minus(LATE))).query(Open.class).single();
        return found.late == 0
                ? Finding.ok("后续处理", found.open == 0 ? "没有积压" : found.open + " 项正在处理")
                : Finding.warn("后续处理", "%d 项超过 %d 分钟未完成，系统会自动重试".formatted(found.late, LATE.toMinutes()));
    }
}
