package anlan.enterprise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
            select %s, count(*) over () as total from enterprise.find_names(:q, :like, :found)
            order by name <> :q, not starts_with(name, :q), length(name), name, public_id limit :count offset :from
            """.formatted(COLUMNS);

    private static final String BY_CODE = """
            select *, count(*) over () as total from (
                select %s from enterprise.public_name where credit_code >= :code and credit_code < :code || '~' order by credit_code limit :found) n
            order by credit_code limit :count offset :from
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;

    PublicNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some of the units that were found (查到的企业).
     *
     * @param total of all that were found, {@link #FOUND} at most
     */
    public record Found(List<PublicName> names, int total) {

        static final Found NOTHING = new Found(List.of(), 0);
    }

    /** So many of those found from a place on, the nearest first; fewer than two characters find nothing. */
    public Found search(String words, int from, int count) {
        var q = words.strip();
        if (q.matches("[0-9A-Za-z]{8,18}")) {
            var found = found(jdbc.sql(BY_CODE).param("code", CreditCode.tidy(q)), from, count);
            if (found.total > 0) {
                return found;
            }
        }
        return q.codePointCount(0, q.length()) < 2 ? Found.NOTHING : found(jdbc.sql(BY_NAME).param("q", q).param("like", like(q)), from, count);
    }

    private static Found found(JdbcClient.StatementSpec search, int from, int count) {
        var total = new AtomicInteger();
        var names = search.param("found", FOUND).param("count", count).param("from", from).query((row, _) -> {
            total.set(row.getInt("total"));
            return new PublicName(row.getObject("public_id", UUID.class), new EnterpriseId(row.getObject("id", UUID.class)), row.getString("name"),
                    row.getString("former_names"), row.getString("credit_code"));
        }).list();
        return names.isEmpty() ? Found.NOTHING : new Found(names, total.get());
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
