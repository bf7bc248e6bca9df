package anlan.credit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed in public, one after the other (公示变动). Whoever changes something holds the register until it is committed, so
 * the numbers are given in the order of the commits: a reader that goes on after the last number it saw misses nothing.
 */
@Service
public class Changes {

    private static final long REGISTER = 0x616e6c616e_5055L;

    /** One change: what became public, ended, or says something else now. */
    public record Change(long change, PublicationId publication, What what, Instant at) {}

    /** What happened to a line. */
    public enum What { PUBLISHED, UNPUBLISHED, CORRECTED }

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before any line is touched, so that two who change several lines never wait for each other in a circle. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(:register)").param("register", REGISTER).query((_, _) -> true).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long add(PublicationId id, What what, Instant now) {
        return jdbc.sql("""
                insert into credit.change (publication, what, at, kind, territory)
                select p.id, :what, :at, p.kind, case when p.unit then p.territory end from credit.publication p where p.id = :id
                returning change
                """)
                .param("id", id.value()).param("what", what.name()).param("at", now.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    /** The changes after that number, oldest first. */
    @Transactional(readOnly = true)
    public List<Change> after(long change, int limit) {
        return jdbc.sql("select change, publication, what, at from credit.change where change > :after order by change limit :limit")
                .param("after", change).param("limit", limit)
                .query((row, _) -> new Change(row.getLong("change"), new PublicationId(row.getObject("publication", java.util.UUID.class)),
                        What.valueOf(row.getString("what")), row.getObject("at", java.time.OffsetDateTime.class).toInstant())).list();
    }

    /** The number of the last one; 0 before the first. */
    @Transactional(readOnly = true)
    public long last() {
        return jdbc.sql("select coalesce(max(change), 0) from credit.change").query(Long.class).single();
    }
}
