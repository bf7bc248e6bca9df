package anlan.organization.account;

import anlan.organization.Post;
import anlan.platform.security.SignedIn;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who an account is on a day: the person, the body, the posts held that day. */
@Component
@Transactional(readOnly = true)
class SignedInReader {

    /** @param password the hash; it never leaves this package */
    record Credentials(
            SignedIn person, String password, boolean disabled, Instant sessionsFrom) {}

    private static final String DISTRICT = "511703";

    private static final String SQL = """
            select a.id, a.username, a.password, a.enterprise, a.display_name, a.must_change, a.sessions_from,
                   a.disabled or o.left_on < :day as disabled, o.id as officer, o.name,
                   g.code as agency, g.kind, g.division, g.department,
                   case when g.kind in ('SECTION', 'SQUAD') then p.short_name || ' · ' || g.name else g.name end as unit,
                   case when g.kind not in ('SECTION', 'SQUAD') then g.code
                        when p.kind in ('SECTION', 'SQUAD') then p.parent else p.code end as body,
                   array(select h.post from organization.post_holding h
                         where h.officer = o.id and h.valid_from <= :day
                           and (h.valid_to is null or h.valid_to >= :day)) as posts
            from organization.account a
                 left join organization.officer o on o.id = a.officer
                 left join organization.agency g on g.code = o.agency
                 left join organization.agency p on p.code = g.parent
            """;

    private final JdbcClient db;

    SignedInReader(JdbcClient db) {
        this.db = db;
    }

    Optional<Credentials> named(String username, LocalDate day) {
        return db.sql(SQL + "where a.username = :username").param("username", username).param("day", day)
                .query((row, _) -> credentials(row)).optional();
    }

    Optional<Credentials> of(UUID account, LocalDate day) {
        return db.sql(SQL + "where a.id = :id").param("id", account).param("day", day)
                .query((row, _) -> credentials(row)).optional();
    }

    private static Credentials credentials(ResultSet row) throws SQLException {
        Instant sessionsFrom = row.getTimestamp("sessions_from").toInstant();
        var enterprise = row.getObject("enterprise", UUID.class);
        SignedIn person = enterprise == null ? officer(row, sessionsFrom) : enterprise(row, enterprise, sessionsFrom);
        return new Credentials(person, row.getString("password"), row.getBoolean("disabled"), sessionsFrom);
    }

    private static SignedIn officer(ResultSet row, Instant since) throws SQLException {
        var posts = posts(row.getArray("posts"));
        var title = posts.isEmpty() ? "" : posts.getFirst().label();
        return new SignedIn(row.getObject("id", UUID.class), row.getString("username"),
                row.getObject("officer", UUID.class), row.getString("name"), row.getString("agency"),
                row.getString("unit"), title, row.getString("division"), row.getString("department"), null,
                Set.copyOf(posts.stream().map(Post::name).toList()), row.getBoolean("must_change"), since, row.getString("body"));
    }

    private static SignedIn enterprise(ResultSet row, UUID enterprise, Instant since) throws SQLException {
        var account = row.getObject("id", UUID.class);
        return new SignedIn(account, row.getString("username"), account, row.getString("display_name"), "",
                row.getString("display_name"), Post.ENTERPRISE.label(), DISTRICT, "", enterprise,
                Set.of(Post.ENTERPRISE.name()), row.getBoolean("must_change"), since);
    }

    private static List<Post> posts(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Post::valueOf).distinct()
                .sorted(Comparator.naturalOrder()).toList();
    }
}
