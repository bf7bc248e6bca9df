package anlan.credit.record;

import anlan.kernel.Identifier;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how far the taking in of earlier penalties is. */
@Repository
@Transactional
class IntakeStore {

    private static final String SELECT = "select until, reached, seen, taken, finished_at from credit.penalty_intake";

    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<IntakeProgress> find() {
        return jdbc.sql(SELECT).query(IntakeProgress.class).optional();
    }

    /** Held until the commit, so that two nodes do not do the same; begun if it was not. */
    IntakeProgress lock(Instant now) {
        jdbc.sql("insert into credit.penalty_intake (until, reached, started_at) values (:until, :reached, :now) on conflict do nothing")
                .param("until", Identifier.fresh()).param("reached", new UUID(0, 0)).param("now", Timestamp.from(now)).update();
        return jdbc.sql(SELECT + " for update").query(IntakeProgress.class).single();
    }

    IntakeProgress keep(IntakeProgress progress) {
        var end = progress.finishedAt();
        jdbc.sql("""
                update credit.penalty_intake set reached = :reached, seen = :seen, taken = :taken,
                    finished_at = case when :end::timestamptz is null then null else greatest(started_at, :end::timestamptz) end
                """)
                .param("reached", progress.reached()).param("seen", progress.seen()).param("taken", progress.taken())
                .param("end", end == null ? null : end.atOffset(ZoneOffset.UTC)).update();
        return progress;
    }
}
