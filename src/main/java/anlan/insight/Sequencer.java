package anlan.insight;

import anlan.platform.database.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers what was taken in and links it (入账): one at a time in the whole installation, many entries at once, so that no
 * deed ever waits for the chain.
 */
@Component
class Sequencer {

    static final int BATCH = 1000;
    private static final long LOCK = 0x414e4c414eL;

    private final JdbcClient db;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Sequencer(JdbcClient db, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.db = db;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The end of the chain. */
    record Tip(long seq, byte[] hash) {}

    private record Taken(
            Entry entry, UUID[] named, @Nullable UUID territory, String division, String supervisor) {}

    private record Linked(Taken taken, byte[] previous, byte[] hash) {}

    @Scheduled(fixedDelay = 100)
    void run() {
        Scope.SYSTEM.run(() -> {
            while (round(false) == BATCH) {
                Thread.onSpinWait();
            }
        });
    }

    /** Links all that is committed up to now, for a reader who wants to see his own deed. */
    void settle() {
        Scope.SYSTEM.run(() -> {
            while (round(true) == BATCH) {
                Thread.onSpinWait();
            }
        });
    }

    private int round(boolean wait) {
        Integer linked = transactions.execute(_ -> {
            if (!isAnyWaiting() || !lock(wait)) {
                return 0;
            }
            var taken = take();
            link(taken);
            return taken.size();
        });
        return linked == null ? 0 : linked;
    }

    private boolean isAnyWaiting() {
        return db.sql("select exists (select from insight.intake)").query(Boolean.class).single();
    }

    private boolean lock(boolean wait) {
        if (wait) {
            db.sql("select pg_advisory_xact_lock(:lock)::text").param("lock", LOCK).query(String.class).single();
            return true;
        }
        return db.sql("select pg_try_advisory_xact_lock(:lock)").param("lock", LOCK).query(Boolean.class).single();
    }

    /** An enterprise that moves waits until what concerns it is linked, or is waited for. */
    private List<Taken> take() {
        return db.sql("""
                with taken as (
                    delete from insight.intake where id in (select id from insight.intake order by id limit :batch)
                    returning *),
                held as (
                    select id, division, supervisor from platform.territory where id in (select territory from taken) for share)
                select taken.*, t.division as division_now, t.supervisor as supervisor_now
                from taken left join held t on t.id = taken.territory
                order by taken.id
                """).param("batch", BATCH).query((row, _) -> taken(row)).list();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var division = row.getString("division_now");
        return new Taken(
                EntryRows.entry(row, 0),
                (UUID[]) row.getArray("named").getArray(),
                row.getObject("territory", UUID.class),
                division == null ? row.getString("division") : division,
                division == null ? row.getString("supervisor") : row.getString("supervisor_now"));
    }

    private void link(List<Taken> all) {
        var tip = tip().orElse(new Tip(0, Chain.BEGINNING));
        var chain = new Chain();
        var linked = new ArrayList<Linked>(all.size());
        for (var taken : all) {
            var entry = taken.entry().numbered(tip.seq() + 1);
            var hash = chain.hash(tip.hash(), entry);
            linked.add(new Linked(
                    new Taken(entry, taken.named(), taken.territory(), taken.division(), taken.supervisor()),
                    tip.hash(), hash));
            tip = new Tip(entry.seq(), hash);
        }
        write(linked);
    }

    Optional<Tip> tip() {
        return db.sql("select seq, hash from insight.entry order by seq desc limit 1")
                .query((row, _) -> new Tip(row.getLong(1), row.getBytes(2))).optional();
    }

    private void write(List<Linked> linked) {
        jdbc.batchUpdate("""
                insert into insight.entry (seq, previous, hash, event, subject_kind, subject, sources, named, enterprise,
                    person, person_name, post, agency, agency_name, summary, facts, refused, at, received_at,
                    territory, division, supervisor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, linked, BATCH, (statement, each) -> {
            var entry = each.taken().entry();
            statement.setLong(1, entry.seq());
            statement.setBytes(2, each.previous());
            statement.setBytes(3, each.hash());
            statement.setString(4, entry.event());
            statement.setString(5, entry.subjectKind());
            statement.setObject(6, entry.subject());
            statement.setString(7, entry.sources());
            statement.setObject(8, each.taken().named());
            statement.setObject(9, entry.enterprise(), Types.OTHER);
            statement.setObject(10, entry.person(), Types.OTHER);
            statement.setString(11, entry.personName());
            statement.setString(12, entry.post());
            statement.setString(13, entry.agency());
            statement.setString(14, entry.agencyName());
            statement.setString(15, entry.summary());
            statement.setString(16, entry.facts());
            statement.setBoolean(17, entry.refused());
            statement.setObject(18, entry.at().atOffset(ZoneOffset.UTC));
            statement.setObject(19, entry.receivedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(20, each.taken().territory(), Types.OTHER);
            statement.setString(21, each.taken().division());
            statement.setString(22, each.taken().supervisor());
        });
        jdbc.batchUpdate("insert into insight.link (record, seq, is_subject) values (?, ?, ?)",
                links(linked), BATCH, (statement, link) -> {
            statement.setObject(1, link.record());
            statement.setLong(2, link.seq());
            statement.setBoolean(3, link.isSubject());
        });
    }

    private record Link(UUID record, long seq, boolean isSubject) {}

    private static List<Link> links(List<Linked> linked) {
        var links = new ArrayList<Link>();
        for (var each : linked) {
            var entry = each.taken().entry();
            for (var record : each.taken().named()) {
                links.add(new Link(record, entry.seq(), record.equals(entry.subject())));
            }
        }
        return links;
    }
}
