package anlan.terminal;

import anlan.platform.security.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the register of phones; each change is one statement, for a phone calls many times at once. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeviceStore {

    /** Whose a phone is, and whether it may still be used. */
    record Known(UUID owner, String name, boolean ended, Instant lastContact, @Nullable Long skewSeconds) {}

    private final JdbcClient db;
    private final JsonMapper json;

    DeviceStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Nullable Known known(DeviceId id) {
        return db.sql("select owner, name, ended_at is not null as ended, last_contact, skew_seconds from terminal.device where id = :id")
                .param("id", id.value()).query(Known.class).optional().orElse(null);
    }

    /** Whether the phone is new; the same again changes nothing. */
    boolean enter(DeviceId id, SignedIn owner, String name, String version, Instant now) {
        return db.sql("""
                insert into terminal.device (id, owner, owner_name, agency, agency_name, division, name, app_version, registered_at, last_contact)
                values (:id, :owner, :ownerName, :agency, :agencyName, :division, :name, :version, :now, :now)
                on conflict (id) do nothing
                """)
                .param("id", id.value()).param("owner", owner.person()).param("ownerName", owner.name())
                .param("agency", owner.agency()).param("agencyName", owner.agencyName()).param("division", owner.division())
                .param("name", name).param("version", version).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** The spare secret of a phone, for its holder alone. */
    String spare(DeviceId id, UUID owner) {
        return db.sql("select spare from terminal.device where id = :id and owner = :owner").param("id", id.value()).param("owner", owner)
                .query(String.class).single();
    }

    /** Whose pass it is, and since when he is signed in. */
    record Held(UUID owner, String name, Instant from) {}

    void pass(DeviceId id, String digest, Instant from) {
        db.sql("update terminal.device set pass = :pass, pass_from = :from where id = :id")
                .param("id", id.value()).param("pass", digest).param("from", from.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Held> passed(DeviceId id, String digest, Instant notBefore) {
        return db.sql("""
                select owner, name, pass_from as "from" from terminal.device
                where id = :id and pass = :pass and ended_at is null and pass_from > :since
                """)
                .param("id", id.value()).param("pass", digest).param("since", notBefore.atOffset(ZoneOffset.UTC)).query(Held.class).optional();
    }

    int inUse(UUID owner) {
        return db.sql("select count(*) from terminal.device where owner = :owner and ended_at is null")
                .param("owner", owner).query(Integer.class).single();
    }

    void met(DeviceId id, Instant at, @Nullable Duration skew) {
        db.sql("update terminal.device set last_contact = :at, skew_seconds = coalesce(:skew, skew_seconds) where id = :id")
                .param("id", id.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("skew", skew == null ? null : skew.toSeconds()).update();
    }

    /** What the phone reports, and for whom its holder works by now. */
    void report(DeviceId id, UnsentReport report, SignedIn owner, Instant now) {
        db.sql("""
                update terminal.device set reported_at = :now, last_contact = :now, unsent = :unsent, oldest = :oldest, bytes = :bytes,
                       unsent_deeds = cast(:deeds as jsonb), numbers_held = :held, app_version = coalesce(nullif(:version, ''), app_version),
                       owner_name = :ownerName, agency = :agency, agency_name = :agencyName, division = :division
                where id = :id
                """)
                .param("id", id.value()).param("now", now.atOffset(ZoneOffset.UTC)).param("unsent", report.unsent())
                .param("oldest", report.oldest() == null ? null : report.oldest().atOffset(ZoneOffset.UTC))
                .param("bytes", report.bytes()).param("deeds", json.writeValueAsString(report.deeds()))
                .param("held", report.numbers().toArray(String[]::new)).param("version", report.version()).param("ownerName", owner.name()).param("agency", owner.agency())
                .param("agencyName", owner.agencyName()).param("division", owner.division()).update();
    }

    /** Holds the phone against a second package at the same moment. */
    void hold(DeviceId id) {
        db.sql("select 1 from terminal.device where id = :id for update").param("id", id.value()).query(Integer.class).optional();
    }

    /** The numbers of papers signed and not sent, where the phone reported since then; empty where it has not. */
    Optional<List<String>> heldSince(DeviceId id, Instant since) {
        return db.sql("select numbers_held from terminal.device where id = :id and reported_at >= :since")
                .param("id", id.value()).param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> List.of((String[]) row.getArray("numbers_held").getArray())).optional();
    }

    boolean end(DeviceId id, String by, String reason, Instant now) {
        return db.sql("""
                update terminal.device set ended_at = :now, ended_by = :by, ended_reason = :reason
                where id = :id and ended_at is null
                """)
                .param("id", id.value()).param("by", by).param("reason", reason).param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    boolean wiped(DeviceId id, Instant now) {
        return db.sql("update terminal.device set wiped_at = :now where id = :id and ended_at is not null and wiped_at is null")
                .param("id", id.value()).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
