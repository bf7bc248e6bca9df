package anlan.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of the law, their editions, and the search in them. They come with the program and do not change while it runs:
 * what every act is judged by is read once.
 */
@Repository
@Transactional(readOnly = true)
class ProvisionReader {

    private static final String EDITION = """
            select e.*, (select count(*) from law.provision p where p.edition = e.id and p.depth = 1) as articles,
                   not exists (select from law.edition n
                                where n.title = e.title and n.effective_from > e.effective_from) as newest
              from law.edition e
            """;

    private final JdbcClient db;
    private final Map<String, EditionView> editions = new ConcurrentHashMap<>();
    private final Map<Locator, ProvisionView> provisions = new ConcurrentHashMap<>();

    ProvisionReader(JdbcClient db) {
        this.db = db;
    }

    List<EditionView> editions() {
        return db.sql(EDITION + """
                order by array_position(array['法律', '行政法规', '地方性法规', '部门规章', '司法解释'], e.kind), e.title,
                         e.effective_from desc
                """).query(ProvisionReader::edition).list();
    }

    Optional<EditionView> edition(String id) {
        return Optional.ofNullable(editions.computeIfAbsent(id, _ -> db.sql(EDITION + "where e.id = :id").param("id", id)
                .query(ProvisionReader::edition).optional().orElse(null)));
    }

    Optional<EditionView> inForce(String title, LocalDate day) {
        return db.sql(EDITION + """
                where e.title = :title and e.effective_from <= :day
                  and (e.effective_until is null or e.effective_until >= :day)
                order by e.effective_from desc limit 1
                """).param("title", title).param("day", day).query(ProvisionReader::edition).optional();
    }

    Optional<ProvisionView> provision(Locator place) {
        return Optional.ofNullable(provisions.computeIfAbsent(place, _ -> db.sql("""
                select edition, path, depth, label, heading, text from law.provision
                 where edition = :edition and path = :path
                """).param("edition", place.edition()).param("path", place.path())
                .query(ProvisionView.class).optional().orElse(null)));
    }

    /** After texts were brought in anew. */
    void forget() {
        editions.clear();
        provisions.clear();
    }

    /** The whole text; an article's own row gives its label, its paragraphs and items give the words. */
    List<ProvisionView> text(String edition) {
        return db.sql("""
                select edition, path, depth, label, heading, text from law.provision
                 where edition = :edition order by position
                """).param("edition", edition).query(ProvisionView.class).list();
    }

    /** Articles that hold all the words, those in force on the day first. */
    List<ProvisionView> search(List<String> words, LocalDate day, int limit) {
        var conditions = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            conditions.append(" and p.bigrams @@ platform.bigram_query(:w").append(i).append(")")
                    .append(" and p.text like :l").append(i);
        }
        var search = db.sql("""
                select p.edition, p.path, p.depth, p.label, p.heading, p.text
                  from law.provision p join law.edition e on e.id = p.edition
                 where p.depth = 1%s
                 order by (e.effective_from <= :day and (e.effective_until is null or e.effective_until >= :day)) desc,
                          array_position(array['法律', '行政法规', '地方性法规', '部门规章', '司法解释'], e.kind),
                          e.title, e.effective_from desc, p.position
                 limit :limit
                """.formatted(conditions)).param("day", day).param("limit", limit);
        for (int i = 0; i < words.size(); i++) {
            search = search.param("w" + i, words.get(i)).param("l" + i, "%" + likely(words.get(i)) + "%");
        }
        return search.query(ProvisionView.class).list();
    }

    private static String likely(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static EditionView edition(ResultSet row, int number) throws SQLException {
        return new EditionView(
                row.getString("id"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("issue"),
                LawRows.period(row, "effective_from", "effective_until"),
                row.getString("completeness"),
                row.getString("history"),
                row.getString("notes"),
                row.getString("source"),
                row.getInt("articles"),
                row.getBoolean("newest"));
    }
}
