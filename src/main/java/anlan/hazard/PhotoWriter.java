package anlan.hazard;

import anlan.kernel.Refused;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.file.Upload;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the photos of the work done and of the re-inspection (整改照片、复查照片). */
@Repository
@Transactional
class PhotoWriter {

    private final FileStore files;
    private final JdbcClient jdbc;

    PhotoWriter(FileStore files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    List<StoredFile> put(List<Upload> uploads) {
        try {
            return uploads.stream().map(u -> files.put(u.content(), u.name(), FileKind.PHOTO)).toList();
        } catch (Refused refused) {
            throw refused.at("photos");
        }
    }

    void attach(Collection<UUID> hazards, List<StoredFile> photos, String stage, Instant at) {
        for (var hazard : hazards) {
            for (var photo : photos) {
                jdbc.sql("""
                        insert into hazard.hazard_photo (hazard, file, stage, name, taken_at)
                        values (:hazard, :file, :stage, :name, :at)
                        """)
                        .param("hazard", hazard).param("file", photo.id().value()).param("stage", stage)
                        .param("name", photo.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
            }
        }
    }

    /** A photo of a hazard of that order, if the reader may see the order. */
    Optional<UUID> find(OrderId order, UUID file) {
        return jdbc.sql("""
                select p.file from hazard.hazard_photo p join hazard.order_item i on i.hazard = p.hazard
                where i.rectification_order = :order and p.file = :file limit 1
                """).param("order", order.value()).param("file", file).query(UUID.class).optional();
    }

    void report(OrderId order, Collection<UUID> hazards, String words, List<StoredFile> photos, Instant at, String by) {
        jdbc.sql("""
                insert into hazard.enterprise_report (id, rectification_order, hazards, words, files, reported_on, reported_at, reported_by)
                values (:id, :order, :hazards, :words, :files, (:at at time zone 'Asia/Shanghai')::date, :at, :by)
                """)
                .param("id", anlan.kernel.Identifier.fresh()).param("order", order.value())
                .param("hazards", hazards.toArray(UUID[]::new)).param("words", words)
                .param("files", photos.stream().map(p -> p.id().value()).toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
    }
}
