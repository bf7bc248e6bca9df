package anlan.inspection;

import anlan.platform.file.FileId;
import anlan.platform.file.StoredFile;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is entered on the site, while the record is not signed. */
@Repository
@Transactional
class SiteWriter {

    private final JdbcClient jdbc;

    SiteWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void answer(VisitId visit, UUID item, Answer answer, String remark, Instant at, String by) {
        jdbc.sql("""
                insert into inspection.answer (visit, item, answer, remark, at, by)
                values (:visit, :item, :answer, :remark, :at, :by)
                on conflict (visit, item) do update
                set answer = excluded.answer, remark = excluded.remark, at = excluded.at, by = excluded.by
                """)
                .param("visit", visit.value()).param("item", item).param("answer", answer.name())
                .param("remark", remark).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
    }

    /** Answers what is still open in a section; what was answered stays. */
    void answerOpen(VisitId visit, ChecklistId list, String section, Answer answer, Instant at, String by) {
        jdbc.sql("""
                insert into inspection.answer (visit, item, answer, remark, at, by)
                select :visit, id, :answer, '', :at, :by from inspection.checklist_item
                where checklist = :list and section = :section
                on conflict (visit, item) do nothing
                """)
                .param("visit", visit.value()).param("answer", answer.name()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by).param("list", list.value()).param("section", section).update();
    }

    void put(VisitId visit, Finding finding) {
        jdbc.sql("""
                insert into inspection.finding (id, visit, position, item, problem, place, provision, basis, violation,
                    handling, requirement, due, major, major_ground, measures, measure_object)
                values (:id, :visit, (select coalesce(max(position), 0) + 1 from inspection.finding where visit = :visit),
                    :item, :problem, :place, :provision, :basis, :violation, :handling, :requirement, :due, :major,
                    :ground, :measures, :object)
                on conflict (id) do update
                set problem = excluded.problem, place = excluded.place, provision = excluded.provision,
                    basis = excluded.basis, violation = excluded.violation, handling = excluded.handling,
                    requirement = excluded.requirement, due = excluded.due, major = excluded.major,
                    major_ground = excluded.major_ground, measures = excluded.measures,
                    measure_object = excluded.measure_object
                where finding.visit = excluded.visit
                """)
                .param("id", finding.id().value()).param("visit", visit.value()).param("item", finding.item())
                .param("problem", finding.problem().strip()).param("place", finding.place().strip())
                .param("provision", finding.provision().strip()).param("basis", finding.basis().strip())
                .param("violation", finding.violation()).param("handling", finding.handling().name())
                .param("requirement", finding.requirement().strip()).param("due", finding.due())
                .param("major", finding.major()).param("ground", finding.majorGround().strip())
                .param("measures", finding.measures().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("object", finding.measureObject().strip()).update();
    }

    void remove(VisitId visit, FindingId finding) {
        jdbc.sql("delete from inspection.finding where visit = :visit and id = :id")
                .param("visit", visit.value()).param("id", finding.value()).update();
    }

    void removeOf(VisitId visit, UUID item) {
        jdbc.sql("delete from inspection.finding where visit = :visit and item = :item")
                .param("visit", visit.value()).param("item", item).update();
    }

    void attach(VisitId visit, StoredFile file, @Nullable UUID item, @Nullable UUID finding, Instant at, String by) {
        jdbc.sql("""
                insert into inspection.visit_file (visit, file, name, media_type, size, taken_at, item, finding, by)
                values (:visit, :file, :name, :type, :size, :at, :item, :finding, :by)
                """)
                .param("visit", visit.value()).param("file", file.id().value()).param("name", file.name())
                .param("type", file.mediaType()).param("size", file.size()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("item", item).param("finding", finding).param("by", by).update();
    }

    /** A photo that is there already stays as it is. */
    boolean attach(VisitId visit, SitePhoto photo, String by) {
        var where = photo.position();
        return jdbc.sql("""
                insert into inspection.visit_file (visit, file, name, media_type, size, taken_at, item, finding, by, latitude,
                    longitude, accuracy, fixed_at, original_sha256, original_size)
                values (:visit, :file, :name, :type, :size, :at, :item, :finding, :by, :latitude, :longitude, :accuracy,
                    :fixedAt, :originalSha256, :originalSize)
                on conflict (visit, file) do nothing
                """)
                .param("visit", visit.value()).param("file", photo.file().id().value()).param("name", photo.file().name())
                .param("type", photo.file().mediaType()).param("size", photo.file().size())
                .param("at", photo.takenAt().atOffset(ZoneOffset.UTC)).param("item", photo.item()).param("finding", photo.finding())
                .param("by", by).param("latitude", where == null ? null : where.latitude())
                .param("longitude", where == null ? null : where.longitude())
                .param("accuracy", where == null ? null : where.accuracy())
                .param("fixedAt", where == null || where.fixAt() == null ? null : where.fixAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("originalSha256", photo.originalSha256()).param("originalSize", photo.originalSize()).update() == 1;
    }

    /** A photo that came after signing belongs to its supplement. */
    void attachTo(SupplementId supplement, VisitId visit, SitePhoto photo, String by) {
        if (attach(visit, new SitePhoto(photo.file(), photo.takenAt(), null, null, photo.position(), photo.originalSha256(), photo.originalSize()), by)) {
            jdbc.sql("update inspection.visit_file set supplement = :supplement where visit = :visit and file = :file")
                    .param("supplement", supplement.value()).param("visit", visit.value()).param("file", photo.file().id().value()).update();
        }
    }

    /** The photo as it was taken, beside the smaller one. */
    boolean original(VisitId visit, FileId photo, StoredFile original) {
        return jdbc.sql("""
                update inspection.visit_file set original = :original
                where visit = :visit and file = :photo and original_sha256 = :sha256
                """)
                .param("original", original.id().value()).param("visit", visit.value()).param("photo", photo.value())
                .param("sha256", original.sha256()).update() == 1;
    }

    /** Puts the findings in this order. */
    void arrange(VisitId visit, List<FindingId> order) {
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("update inspection.finding set position = :position where visit = :visit and id = :id")
                    .param("position", i + 1).param("visit", visit.value()).param("id", order.get(i).value()).update();
        }
    }

    void sign(VisitId visit, @Nullable UUID officer, SignatureMark mark, Instant at) {
        jdbc.sql("""
                insert into inspection.signature (visit, officer, name, png, on_paper, refusal, witness, at)
                values (:visit, :officer, :name, :png, :paper, :refusal, :witness, :at)
                """)
                .param("visit", visit.value()).param("officer", officer).param("name", mark.name())
                .param("png", mark.png()).param("paper", mark.onPaper()).param("refusal", mark.refusal())
                .param("witness", mark.witness()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
