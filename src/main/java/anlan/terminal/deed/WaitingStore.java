package anlan.terminal.deed;

import anlan.platform.web.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits for a person, and notes what was decided. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WaitingStore {

    private static final String ALL = """
            (select c.id, c.path, d.id as deed, d.kind, d.subject, d.device, d.person, d.person_name, d.done_at, d.received_at, d.flagged, d.doubt, d.reason,
                    c.kind = 'DISPLACED' as left, c.mine, c.theirs, c.theirs_by, c.theirs_at
             from terminal.conflict c join terminal.deed d on d.id = c.deed where c.choice is null
             union all
             select d.id, null, d.id, d.kind, d.subject, d.device, d.person, d.person_name, d.done_at, d.received_at, d.flagged, d.doubt, d.reason,
                    false, '', '', '', null
             from terminal.deed d where d.status = 'HELD' and d.choice is null
               and not exists (select from terminal.conflict c where c.deed = d.id)) w
            """;

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Waiting> page(@Nullable UUID subject, int number) {
        var where = " where (:subject::uuid is null or w.subject = :subject::uuid)";
        var of = subject == null ? null : subject.toString();
        var rows = jdbc.sql("select * from " + ALL + where + " order by w.received_at, w.id limit :size offset :offset")
                .param("subject", of).param("size", Page.SIZE).param("offset", Page.offset(number, Page.SIZE)).query(Waiting.class).list();
        long total = jdbc.sql("select count(*) from " + ALL + where).param("subject", of).query(Long.class).single();
        return Page.of(rows, number, Page.SIZE, total);
    }

    List<Waiting> of(UUID subject) {
        return jdbc.sql("select * from " + ALL + " where w.subject = :subject").param("subject", subject).query(Waiting.class).list();
    }

    Optional<Waiting> find(UUID id) {
        return jdbc.sql("select * from " + ALL + " where w.id = :id").param("id", id).query(Waiting.class).optional();
    }

    /** False where somebody else has decided meanwhile. */
    boolean decide(Waiting waiting, Choice choice, String by, String reason, Instant at) {
        var table = waiting.path() == null ? "terminal.deed" : "terminal.conflict";
        return jdbc.sql("update " + table + " set choice = :choice, decided_by = :by, decided_at = :at, decision = :reason where id = :id and choice is null")
                .param("choice", choice.name()).param("by", by).param("at", DeedStore.moment(at)).param("reason", reason)
                .param("id", waiting.id()).update() == 1;
    }

    /** Those of the conflicts and deeds of a person that somebody has decided about. */
    List<Decided> decided(Collection<UUID> ids, UUID person) {
        return jdbc.sql("""
                select c.id, c.choice, c.decided_by as "by", c.decided_at as at, c.decision as reason
                from terminal.conflict c join terminal.deed d on d.id = c.deed
                where c.id in (:ids) and d.person = :person and c.choice is not null
                union all
                select d.id, d.choice, d.decided_by, d.decided_at, d.decision from terminal.deed d
                where d.id in (:ids) and d.person = :person and d.choice is not null
                """).param("ids", ids).param("person", person).query(Decided.class).list();
    }

    /** A deed as it came, to be applied after all. */
    record Kept(byte[] body, UUID device, Instant doneAt, Instant receivedAt, long skewSeconds, String sha256, boolean turnedBack) {

        Receipt receipt() {
            return new Receipt(device, java.time.Duration.ofSeconds(skewSeconds), receivedAt, doneAt, body, sha256, turnedBack);
        }
    }

    Kept kept(UUID deed) {
        return jdbc.sql("select body, device, done_at, received_at, skew_seconds, sha256, flagged from terminal.deed where id = :id").param("id", deed)
                .query((row, _) -> new Kept(row.getBytes("body"), row.getObject("device", UUID.class), row.getTimestamp("done_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(), row.getLong("skew_seconds"), row.getString("sha256"), row.getBoolean("flagged")))
                .single();
    }

    /** From now on the phone's value is what it wrote last. */
    void wrote(Waiting waiting) {
        jdbc.sql("update terminal.written set value = :value where subject = :subject and path = :path and device = :device")
                .param("value", waiting.mine()).param("subject", waiting.subject()).param("path", waiting.path())
                .param("device", waiting.device()).update();
    }
}
