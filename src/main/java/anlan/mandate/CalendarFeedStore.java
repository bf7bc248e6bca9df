package anlan.mandate;

import anlan.platform.security.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the feeds, one for each account; a closed one has no secret. */
@Repository
@Transactional
class CalendarFeedStore {

    private final JdbcClient db;
    private final Clock clock;

    CalendarFeedStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<CalendarFeedView> of(UUID account) {
        return db.sql("select made_at, read_at from mandate.calendar_feed where account = :account and secret_hash is not null")
                .param("account", account).query((row, _) -> new CalendarFeedView(
                        java.util.Objects.requireNonNull(local(row, "made_at")), local(row, "read_at"))).optional();
    }

    void put(SignedIn person, @Nullable String hash, Instant now) {
        db.sql("""
                insert into mandate.calendar_feed (account, person, secret_hash, made_at) values (:account, :person, :hash, :now)
                on conflict (account) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at, read_at = null
                """).param("account", person.account()).param("person", person.person()).param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Whose feed it is; it notes that it was read. */
    Optional<UUID> read(String hash, Instant now) {
        return db.sql("update mandate.calendar_feed set read_at = :now where secret_hash = :hash returning account")
                .param("hash", hash).param("now", now.atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
    }

    private @Nullable LocalDateTime local(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
