package anlan.enterprise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds units for anybody (公开查询企业): by any part of the name or by the credit code, and nothing but these comes out. */
@Repository
@Transactional(readOnly = true)
public class PublicNames {

    /** Nobody looks through more; the page asks for more words then. */
    public static final int FOUND = 200;

    private static final String COLUMNS = "public_id, id, name, former_names, credit_code";

    private static final String BY_NAME = """
            select %s from enterprise.find_names(:q, :like, :found)
            order by name <> :q, not starts_with(name, :q), length(name), name, public_id
            """.formatted(COLUMNS);

    private static final String BY_CODE = """
            select %s from enterprise.public_name where credit_code >= :code and credit_code < :code || '~' order by credit_code limit :found
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;

    PublicNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@link #FOUND}, the nearest first; fewer than two characters find nothing. */
    public List<PublicName> search(String words) {
        var q = words.strip();
        if (q.matches("[0-9A-Za-z]{8,18}")) {
            var found = jdbc.sql(BY_CODE).param("code", CreditCode.tidy(q)).param("found", FOUND).query(PublicName.class).list();
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (q.codePointCount(0, q.length()) < 2) {
            return List.of();
        }
        return jdbc.sql(BY_NAME).param("q", q).param("like", like(q)).param("found", FOUND).query(PublicName.class).list();
    }

    public Optional<PublicName> find(UUID publicId) {
        return jdbc.sql("select %s from enterprise.public_name where public_id = :id".formatted(COLUMNS)).param("id", publicId)
                .query(PublicName.class).optional();
    }

    public Optional<PublicName> of(EnterpriseId id) {
        return jdbc.sql("select %s from enterprise.public_name where id = :id".formatted(COLUMNS)).param("id", id.value())
                .query(PublicName.class).optional();
    }

    private static String like(String q) {
        return "%" + q.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
