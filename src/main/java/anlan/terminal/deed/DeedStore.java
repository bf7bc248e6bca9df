package anlan.terminal.deed;

import anlan.platform.security.SignedIn;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what came from phones, byte for byte. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeedStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    DeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a deed that is about to be applied; false where its id is there already, also by another tab just now. */
    boolean enter(Deed deed, Receipt receipt, Matter matter, SignedIn person, Outcome outcome) {
        return jdbc.sql("""
                insert into terminal.deed (id, device, person, person_name, kind, subject, seq, territory, division, supervisor, sealed,
                    done_at, judged_at, received_at, skew_seconds, flagged, doubt, status, reason, provision, answer, body, sha256)
                values (:id, :device, :person, :name, :kind, :subject, :seq, :territory, :division, :supervisor, :sealed,
                    :done, :judged, :received, :skew, :flagged, :doubt, :status, :reason, :provision, :answer, :body, :sha256)
                on conflict (id) do nothing
                """)
                .param("id", deed.id().value()).param("device", receipt.device()).param("person", person.person())
                .param("name", person.name()).param("kind", deed.kind().name()).param("subject", deed.subject(), Types.OTHER)
                .param("seq", deed.seq()).param("territory", matter.territory(), Types.OTHER).param("division", matter.division())
                .param("supervisor", matter.supervisor()).param("sealed", matter.sealed())
                .param("done", moment(receipt.doneAt())).param("judged", moment(receipt.judgedAt()))
                .param("received", moment(receipt.receivedAt())).param("skew", receipt.skew().toSeconds())
                .param("flagged", receipt.flagged()).param("doubt", receipt.doubt()).param("status", outcome.status().name()).param("reason", outcome.reason())
                .param("provision", outcome.provision()).param("answer", JSON.writeValueAsString(DeedAnswer.of(receipt, outcome)))
                .param("body", receipt.raw()).param("sha256", receipt.sha256()).update() == 1;
    }

    /**
     * What is known of what was done before a deed (先做的事).
     *
     * @param turnedBack the clock of the phone was put back: the deed says to be done well before one with a lower count, or
     *     before the phone was entered
     * @param missing what it needs and has not come
     */
    record Before(boolean turnedBack, List<UUID> missing) {}

    Before before(Receipt came, Deed deed) {
        return jdbc.sql("""
                select exists (select from terminal.deed where device = :device and seq < :seq and done_at > :moment)
                       or exists (select from terminal.device where id = :device and registered_at > :moment) as turned_back,
                       array (select w from unnest(:after::uuid[]) w where not exists (select from terminal.deed d where d.id = w)) as missing
                """).param("device", came.device()).param("seq", deed.seq()).param("moment", moment(came.doneAt().plus(Receipt.TOLERANCE)))
                .param("after", deed.after().toArray(UUID[]::new))
                .query((row, _) -> new Before(row.getBoolean("turned_back"), List.of((UUID[]) row.getArray("missing").getArray()))).single();
    }

    /** Writes down what came of it. */
    void finish(DeedId id, Receipt receipt, Outcome outcome) {
        jdbc.sql("""
                update terminal.deed set status = :status, reason = :reason, provision = :provision, answer = :answer where id = :id
                """)
                .param("status", outcome.status().name()).param("reason", outcome.reason()).param("provision", outcome.provision())
                .param("answer", JSON.writeValueAsString(DeedAnswer.of(receipt, outcome))).param("id", id.value()).update();
    }

    /** A deed that is there already. */
    record Kept(UUID person, String sha256, String answer) {

        DeedAnswer first() {
            return JSON.readValue(answer, DeedAnswer.class);
        }
    }

    Optional<Kept> find(DeedId id) {
        return jdbc.sql("select person, sha256, answer from terminal.deed where id = :id").param("id", id.value()).query(Kept.class).optional();
    }

    /** The numbers that signings of a phone bring which wait for a person to decide. */
    List<String> numbersOfHeld(UUID device) {
        return jdbc.sql("select id, body from terminal.deed where device = :device and kind = 'SIGN' and status = 'HELD' and choice is null")
                .param("device", device).query((row, _) -> Deed.read(row.getObject("id", UUID.class), row.getBytes("body")).body()).list().stream()
                .flatMap(body -> body.node().path("numbers").properties().stream()).map(number -> number.getValue().asString("")).toList();
    }

    /** The deeds about a visit without notice are open to all in scope once it is. */
    void unseal(UUID subject) {
        jdbc.sql("update terminal.deed set sealed = false where subject = :subject and sealed").param("subject", subject).update();
    }

    /** The bytes of a person's deeds as they lie in the database. */
    Map<UUID, byte[]> bodies(Collection<UUID> ids, UUID person) {
        var bodies = new HashMap<UUID, byte[]>();
        jdbc.sql("select id, body from terminal.deed where id = any (:ids) and person = :person").param("ids", ids.toArray(UUID[]::new))
                .param("person", person).query(row -> {
                    bodies.put(row.getObject("id", UUID.class), row.getBytes("body"));
                });
        return bodies;
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
