package anlan.platform.health;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the database answers, and how large it is. */
@Component
@Order(1)
class DatabaseHealth implements HealthLine {

    private final JdbcClient db;

    DatabaseHealth(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Finding look() {
        record Answer(String version, String size) {}
        var answer = db.sql("""
                select split_part(current_setting('server_version'), ' ', 1) as version,
                       pg_size_pretty(pg_database_size(current_database())) as size
                """).query(Answer.class).single();
        return Finding.ok("数据库", "PostgreSQL %s，正常，占用 %s".formatted(answer.version, answer.size));
    }
}
