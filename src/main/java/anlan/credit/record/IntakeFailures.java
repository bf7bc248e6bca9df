package anlan.credit.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which earlier penalties could not be taken in and why (未能补录), until they are. */
@Repository
@Transactional
class IntakeFailures {

    /** One that could not be taken in (未能补录的一件). */
    record Failure(UUID decision, String number, String reason) {}

    private final JdbcClient jdbc;

    IntakeFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Failure> open() {
        return jdbc.sql("select decision, number, reason from credit.penalty_intake_failure where settled_at is null order by decision")
                .query(Failure.class).list();
    }

    void note(UUID decision, String number, String reason, Instant now) {
        jdbc.sql("""
                insert into credit.penalty_intake_failure (decision, number, reason, failed_at) values (:decision, :number, :reason, :now)
                on conflict (decision) do update set number = excluded.number, reason = excluded.reason, failed_at = excluded.failed_at, settled_at = null
                """)
                .param("decision", decision).param("number", number).param("reason", reason).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void settle(UUID decision, Instant now) {
        jdbc.sql("update credit.penalty_intake_failure set settled_at = greatest(failed_at, :now) where decision = :decision")
                .param("decision", decision).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
