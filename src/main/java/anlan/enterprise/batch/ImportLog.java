package anlan.enterprise.batch;

import anlan.platform.file.FileId;
import anlan.platform.table.TextEncoding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the imports (导入登记). */
@Component
class ImportLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ImportView> latest() {
        return jdbc.sql("select * from enterprise.import order by uploaded_at desc limit 50")
                .query((row, _) -> view(row))
                .list();
    }

    Optional<ImportView> find(UUID id) {
        return jdbc.sql("select * from enterprise.import where id = :id")
                .param("id", id)
                .query((row, _) -> view(row))
                .optional();
    }

    /** Marks it as running if nobody else has; false if it is running or done. */
    boolean claim(UUID id, String mapping, TextEncoding encoding, boolean onlyValid) {
        return jdbc.sql("""
                update enterprise.import
                set status = 'RUNNING', mapping = :mapping, encoding = :encoding, only_valid = :only_valid,
                    progress = 0, rows_read = 0, rows_wrong = 0, rows_taken = 0, message = '', started_at = :now
                where id = :id and status not in ('RUNNING', 'DONE')
                """)
                .param("id", id)
                .param("mapping", mapping)
                .param("encoding", encoding.name())
                .param("only_valid", onlyValid)
                .param("now", now())
                .update() == 1;
    }

    /** Seen by others at once, while the import's own transaction is still open. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int percent) {
        jdbc.sql("update enterprise.import set progress = :percent where id = :id and status = 'RUNNING'")
                .param("id", id)
                .param("percent", percent)
                .update();
    }

    void end(UUID id, ImportStatus status, long read, long wrong, long taken) {
        jdbc.sql("""
                update enterprise.import
                set status = :status, progress = 100, rows_read = :read, rows_wrong = :wrong, rows_taken = :taken,
                    finished_at = :now
                where id = :id
                """)
                .param("id", id)
                .param("status", status.name())
                .param("read", read)
                .param("wrong", wrong)
                .param("taken", taken)
                .param("now", now())
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void fail(UUID id, String sentence) {
        jdbc.sql("update enterprise.import set status = 'FAILED', message = :message, finished_at = :now where id = :id")
                .param("id", id)
                .param("message", sentence)
                .param("now", now())
                .update();
    }

    /** What runs holds its lock; what says it runs and holds none died with its program. */
    int markInterrupted(Instant startedBefore) {
        return jdbc.sql("""
                update enterprise.import set status = 'INTERRUPTED'
                where status = 'RUNNING' and started_at < :before
                  and pg_try_advisory_xact_lock(hashtextextended(id::text, 7))
                """)
                .param("before", startedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 7))").param("id", id.toString()).query().singleRow();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                row.getObject("id", UUID.class), new FileId(row.getObject("file_id", UUID.class)),
                row.getString("file_name"), row.getString("sha256"), TextEncoding.valueOf(row.getString("encoding")),
                row.getString("mapping"), row.getBoolean("only_valid"), ImportStatus.valueOf(row.getString("status")),
                row.getInt("progress"), row.getLong("rows_read"), row.getLong("rows_wrong"), row.getLong("rows_taken"),
                row.getString("message"), moment(row, "uploaded_at").orElseThrow(), moment(row, "finished_at").orElse(null));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }
}
