package anlan.credit.opendata;

import anlan.credit.PublicationKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is public now, with the eyes of a stranger: the database itself shows no other row. */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class OpenReader {

    private static final String OPEN = """
            select p.id, p.kind, p.subject, p.unit, case when p.unit then e.public_id end as enterprise,
                   case when p.unit then coalesce(e.credit_code, '') else '' end as code, p.number, p.matter, p.basis, p.result, p.authority,
                   p.day, p.closed_on as closed, p.withheld, p.published_at as published, p.corrected_at as corrected, p.correction, p.until,
                   coalesce((select string_agg(r.words, chr(10) order by r.day, r.dispute) from credit.reply r where r.publication = p.id and r.ended_on is null), '') as reply
            from credit.publication p join platform.territory t on t.id = p.territory
                 left join enterprise.public_name e on e.id = coalesce(t.merged_into, t.id)
            where p.status = 'PUBLISHED' and (p.until is null or p.until >= :today)
            """;

    private final JdbcClient db;
    private final Clock clock;

    OpenReader(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The records of a kind from that id up to before the other, in the order of their ids. */
    List<OpenRecord> between(PublicationKind kind, UUID from, UUID before, int most) {
        return db.sql(OPEN + " and p.kind = :kind and p.id >= :from and p.id < :before order by p.id limit :most")
                .param("today", today()).param("kind", kind.name()).param("from", from).param("before", before).param("most", most).query(OpenRecord.class).list();
    }

    Map<UUID, OpenRecord> of(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : db.sql(OPEN + " and p.id in (:ids)").param("today", today()).param("ids", ids).query(OpenRecord.class).list().stream()
                .collect(Collectors.toMap(OpenRecord::id, Function.identity()));
    }

    /** The records that ended or were put right after that change. */
    List<UUID> touched(PublicationKind kind, long after, long upTo) {
        return db.sql("""
                select distinct publication from credit.change
                where kind = :kind and what <> 'PUBLISHED' and change > :after and change <= :upTo
                """).param("kind", kind.name()).param("after", after).param("upTo", upTo).query(UUID.class).list();
    }

    /** The last change that took something down or put something right. */
    long lastTouch(PublicationKind kind) {
        return db.sql("select coalesce(max(change), 0) from credit.change where kind = :kind and what <> 'PUBLISHED'")
                .param("kind", kind.name()).query(Long.class).single();
    }

    /** What tells this database from one that was made anew or restored. */
    long database() {
        return db.sql("select oid::bigint from pg_database where datname = current_database()").query(Long.class).single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
