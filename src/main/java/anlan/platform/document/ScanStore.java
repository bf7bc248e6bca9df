package anlan.platform.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the scanned sheets of papers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScanStore {

    private static final String SELECT = """
            select id, paper, kind, file, name, media_type, size, sha256, sm3, note, added_at, added_by_name, withdrawn_at,
                   withdrawn_reason
            from platform.paper_scan
            """;

    private final JdbcClient jdbc;

    ScanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PaperScan scan, String by) {
        jdbc.sql("""
                insert into platform.paper_scan (id, paper, kind, file, name, media_type, size, sha256, sm3, note, added_at,
                    added_by, added_by_name)
                values (:id, :paper, :kind, :file, :name, :type, :size, :sha256, :sm3, :note, :at, :by, :byName)
                """)
                .param("id", scan.id().value()).param("paper", scan.paper().value()).param("kind", scan.kind().name())
                .param("file", scan.file()).param("name", scan.name()).param("type", scan.mediaType())
                .param("size", scan.size()).param("sha256", scan.sha256()).param("sm3", scan.sm3())
                .param("note", scan.note()).param("at", scan.addedAt().atOffset(ZoneOffset.UTC)).param("by", by)
                .param("byName", scan.addedByName()).update();
    }

    List<PaperScan> of(PaperId paper) {
        return jdbc.sql(SELECT + "where paper = :paper order by added_at, id").param("paper", paper.value())
                .query(PaperScan.class).list();
    }

    Optional<PaperScan> find(PaperId paper, PaperScanId scan) {
        return jdbc.sql(SELECT + "where paper = :paper and id = :scan").param("paper", paper.value())
                .param("scan", scan.value()).query(PaperScan.class).optional();
    }

    void withdraw(PaperScanId scan, String reason, Instant at) {
        jdbc.sql("update platform.paper_scan set withdrawn_at = :at, withdrawn_reason = :reason where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("reason", reason).param("id", scan.value()).update();
    }
}
