package anlan.terminal.deed;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each phone wrote last to each field, and which two findings are one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WrittenStore {

    private final JdbcClient jdbc;

    WrittenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a phone wrote to a field. */
    record Written(UUID device, String path, @Nullable String value, long seq, String personName, Instant at) {}

    /** All that phones wrote to the record of a visit, the latest first. */
    List<Written> of(UUID subject) {
        return jdbc.sql("select device, path, value, seq, person_name, at from terminal.written where subject = :subject order by at desc")
                .param("subject", subject).query(Written.class).list();
    }

    static Map<SitePath, MergePolicy.Last<String>> by(UUID device, List<Written> all) {
        return all.stream().filter(w -> w.device().equals(device))
                .collect(Collectors.toMap(w -> SitePath.of(w.path()), w -> new MergePolicy.Last<>(w.seq(), w.value())));
    }

    /** Without a value where it came to nothing: its count still bars an earlier deed. */
    void put(Doing doing, String personName, SitePath path, @Nullable String value) {
        jdbc.sql("""
                insert into terminal.written as w (subject, path, device, person_name, value, seq, at, deed)
                values (:subject, :path, :device, :name, :value, :seq, :at, :deed)
                on conflict (subject, path, device) do update
                set value = coalesce(excluded.value, w.value), seq = greatest(w.seq, excluded.seq), at = excluded.at, deed = excluded.deed,
                    person_name = excluded.person_name
                """)
                .param("subject", doing.deed().about()).param("path", path.toString()).param("device", doing.receipt().device())
                .param("name", personName).param("value", value).param("seq", doing.deed().seq())
                .param("at", DeedStore.moment(doing.receipt().judgedAt())).param("deed", doing.deed().id().value()).update();
    }

    Map<UUID, UUID> aliases(UUID subject) {
        var aliases = new LinkedHashMap<UUID, UUID>();
        jdbc.sql("select alias, finding from terminal.alias where subject = :subject").param("subject", subject)
                .query((row, _) -> aliases.put(row.getObject("alias", UUID.class), row.getObject("finding", UUID.class))).list();
        return aliases;
    }

    void alias(Doing doing, UUID alias, UUID finding) {
        jdbc.sql("insert into terminal.alias (subject, alias, finding, deed) values (:subject, :alias, :finding, :deed) on conflict do nothing")
                .param("subject", doing.deed().about()).param("alias", alias).param("finding", finding)
                .param("deed", doing.deed().id().value()).update();
    }
}
