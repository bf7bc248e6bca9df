package anlan.terminal.upload;

import anlan.terminal.DeviceId;
import anlan.platform.file.FileKind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of uploads; a person sees his own alone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UploadStore {

    /** An upload as it is entered (上传登记). */
    record Entry(UUID id, String name, long size, String sha256, @Nullable UUID file, @Nullable String refusal) {

        boolean is(Announced announced) {
            return size == announced.size() && sha256.equals(announced.sha256());
        }
    }

    /** What a phone has open, and what its holder sent today. */
    record Load(long open, long openBytes, long dayBytes) {}

    private final JdbcClient db;

    UploadStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Entry> find(UUID id) {
        return db.sql("select id, name, size, sha256, file, refusal from terminal.upload where id = :id").param("id", id)
                .query(Entry.class).optional();
    }

    List<Entry> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : db.sql("select id, name, size, sha256, file, refusal from terminal.upload where id in (:ids)")
                .param("ids", ids).query(Entry.class).list();
    }

    /** Whether it is new; an id that somebody else has is not. */
    boolean enter(Announced announced, UUID owner, DeviceId device, Instant now) {
        return db.sql("""
                insert into terminal.upload (id, owner, device, name, size, sha256, begun_at, touched_at)
                values (:id, :owner, :device, :name, :size, :sha256, :now, :now) on conflict (id) do nothing
                """)
                .param("id", announced.id()).param("owner", owner).param("device", device.value()).param("name", announced.name())
                .param("size", announced.size()).param("sha256", announced.sha256()).param("now", moment(now)).update() == 1;
    }

    Load load(UUID owner, DeviceId device, Instant now, Duration kept) {
        return db.sql("""
                select count(*) filter (where device = :device and file is null and refusal is null) as open,
                       coalesce(sum(size) filter (where device = :device and file is null and refusal is null), 0) as open_bytes,
                       coalesce(sum(size) filter (where begun_at > :yesterday and (refusal is null or size <= :largest)), 0) as day_bytes
                from terminal.upload where owner = :owner and begun_at > :from
                """)
                .param("owner", owner).param("device", device.value()).param("from", moment(now.minus(kept))).param("largest", FileKind.PHOTO.limit())
                .param("yesterday", moment(now.minus(Duration.ofDays(1)))).query(Load.class).single();
    }

    void complete(UUID id, UUID file, Instant now) {
        db.sql("update terminal.upload set file = :file, touched_at = :now where id = :id and file is null")
                .param("id", id).param("file", file).param("now", moment(now)).update();
    }

    void refuse(UUID id, String reason, Instant now) {
        db.sql("update terminal.upload set refusal = :reason, touched_at = :now where id = :id and file is null")
                .param("id", id).param("reason", reason).param("now", moment(now)).update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
