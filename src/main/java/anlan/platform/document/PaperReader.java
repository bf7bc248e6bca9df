package anlan.platform.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of papers. */
@Component
@Transactional(readOnly = true)
class PaperReader {

    static final String COLUMNS = """
            select p.id, p.kind, p.title, p.form, p.number, p.dated, p.organ_name, p.addressee, p.subject, p.territory,
                   p.check_code, p.status, p.issued_at, p.served_way, p.served_to, p.served_at, p.superseded_by, p.reason,
                   p.sha256, p.sm3
            """;
    private static final String SELECT = COLUMNS + " from platform.paper p ";

    private final JdbcClient jdbc;

    PaperReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PaperView> find(PaperId id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(PaperView.class).optional();
    }

    List<PaperView> ofSubject(UUID subject) {
        return jdbc.sql(SELECT + "where subject = :subject order by issued_at, id")
                .param("subject", subject)
                .query(PaperView.class)
                .list();
    }

    List<PaperView> ofTerritory(UUID territory, int limit) {
        return jdbc.sql(SELECT + "where territory in (select t from platform.together(:territory) t) order by issued_at desc, id desc limit :limit")
                .param("territory", territory)
                .param("limit", limit)
                .query(PaperView.class)
                .list();
    }

    String xhtml(PaperId id) {
        return jdbc.sql("select xhtml from platform.paper_content where paper = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    String contents(PaperId id) {
        return jdbc.sql("select contents from platform.paper_content where paper = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Seen by anyone: the function opens nothing but these columns. */
    Optional<PaperVerification> verify(String code) {
        return jdbc.sql("""
                select kind, title, number, dated, organ_name, status, sha256, sm3, newer_number
                from platform.verify_paper(:code)
                """)
                .param("code", code)
                .query(PaperVerification.class)
                .optional();
    }

    /** The same for whoever holds the file itself. */
    Optional<PaperVerification> verifyFile(String sha256) {
        return jdbc.sql("""
                select kind, title, number, dated, organ_name, status, sha256, sm3, newer_number
                from platform.verify_paper_file(:hash)
                """)
                .param("hash", sha256)
                .query(PaperVerification.class)
                .optional();
    }
}
