package anlan.credit.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the one route and the messages of its streams; a message is written once and never changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RouteStore {

    private static final String MESSAGE = "select seq, id, type, line, hash, at, acknowledged_at from credit.delivery_message ";

    private final JdbcClient db;

    RouteStore(JdbcClient db) {
        this.db = db;
    }

    Route route() {
        return db.sql("select * from credit.delivery_route").query(Route.class).single();
    }

    /** The route, held against another change of it until the transaction ends. */
    Route held() {
        return db.sql("select * from credit.delivery_route for update").query(Route.class).single();
    }

    void configure(boolean active, String address, int seconds, Instant now) {
        db.sql("""
                update credit.delivery_route set active = :active, address = :address, seconds = :seconds,
                       failures = 0, last_error = '', failed_at = null, next_try = null,
                       waiting_since = case when active then waiting_since when sent < written then cast(:now as timestamptz) end
                """).param("active", active).param("address", address).param("seconds", seconds).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void tryNow() {
        db.sql("update credit.delivery_route set next_try = null").update();
    }

    void goBack(long sent, Instant now) {
        db.sql("update credit.delivery_route set sent = :sent, next_try = null, waiting_since = coalesce(waiting_since, :now)")
                .param("sent", sent).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** What stood still before stands still in the new stream too. */
    void begin(StreamId stream) {
        db.sql("""
                update credit.delivery_route set stream = :stream, taken = 0, written = 0, sent = 0, failures = 0, last_error = '',
                       failed_at = null, next_try = null, acknowledged_at = null
                """).param("stream", stream.value()).update();
    }

    void write(UUID stream, Message message) {
        db.sql("""
                insert into credit.delivery_message (stream, seq, id, type, line, hash, at)
                values (:stream, :seq, :id, :type, :line, :hash, :at)
                """)
                .param("stream", stream).param("seq", message.seq()).param("id", message.id()).param("type", message.type().name())
                .param("line", message.line()).param("hash", message.hash()).param("at", message.at().atOffset(ZoneOffset.UTC)).update();
    }

    void taken(long place, long written, Instant now) {
        db.sql("""
                update credit.delivery_route set taken = :taken, written = :written,
                       waiting_since = case when :written > sent then coalesce(waiting_since, :now) else waiting_since end
                """).param("taken", place).param("written", written).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** The network has everything up to that number; false if sending was set to another number meanwhile. */
    boolean acknowledged(Route asked, long through, Instant now) {
        int moved = db.sql("""
                update credit.delivery_route set sent = :through, failures = 0, last_error = '', failed_at = null, next_try = null,
                       acknowledged_at = :now, waiting_since = case when :through < written then cast(:now as timestamptz) end
                where stream = :stream and sent = :asked
                """)
                .param("through", through).param("now", now.atOffset(ZoneOffset.UTC)).param("stream", asked.stream())
                .param("asked", asked.sent()).update();
        if (moved == 1) {
            db.sql("""
                    update credit.delivery_message set acknowledged_at = :now
                    where stream = :stream and seq > :from and seq <= :through and acknowledged_at is null
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC)).param("stream", asked.stream()).param("from", asked.sent())
                    .param("through", through).update();
        }
        return moved == 1;
    }

    void failed(Route asked, String error, Instant now, Instant nextTry) {
        db.sql("""
                update credit.delivery_route set failures = failures + 1, last_error = :error, failed_at = :now, next_try = :next
                where stream = :stream and active
                """)
                .param("error", error).param("now", now.atOffset(ZoneOffset.UTC)).param("next", nextTry.atOffset(ZoneOffset.UTC))
                .param("stream", asked.stream()).update();
    }

    Optional<Message> message(UUID stream, long seq) {
        return db.sql(MESSAGE + "where stream = :stream and seq = :seq").param("stream", stream).param("seq", seq)
                .query(Message.class).optional();
    }

    List<Message> from(UUID stream, long seq, int most) {
        return db.sql(MESSAGE + "where stream = :stream and seq >= :seq order by seq limit :most").param("stream", stream)
                .param("seq", seq).param("most", most).query(Message.class).list();
    }

    List<Message> latest(UUID stream, int most) {
        return db.sql(MESSAGE + "where stream = :stream order by seq desc limit :most").param("stream", stream).param("most", most)
                .query(Message.class).list();
    }
}
