package anlan.organization.account;

import anlan.platform.security.SecuritySettings;
import anlan.platform.web.Page;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the accounts for the administrator. */
@Component
@Transactional(readOnly = true)
public class AccountReader {

    private static final String SQL = """
            select a.id, a.username, coalesce(o.name, a.display_name) as holder, a.officer, a.enterprise,
                   coalesce(g.name, '企业') as agency_name, a.disabled, a.must_change, a.last_sign_in,
                   coalesce(t.failures >= :limit and t.at > :expired, false) as locked,
                   array_to_string(array(select p.label from organization.post_holding h
                       join organization.post p on p.code = h.post
                       where h.officer = o.id and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
                       order by h.valid_from), '、') as posts
            from organization.account a
                 left join organization.officer o on o.id = a.officer
                 left join organization.agency g on g.code = o.agency
                 left join organization.sign_in_attempt t on t.name = a.username
            """;
    private static final String MATCH = """
            where (:words = '' or a.username like '%' || :words || '%' or coalesce(o.name, a.display_name) like '%' || :words || '%')
            """;

    private final JdbcClient db;
    private final SecuritySettings settings;
    private final Clock clock;

    AccountReader(JdbcClient db, SecuritySettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    public Page<AccountView> list(String words, int number) {
        var like = words.strip().replaceAll("([%_\\\\])", "\\\\$1");
        var rows = read(SQL + MATCH + "order by a.username limit :size offset :offset")
                .param("words", like).param("size", Page.SIZE).param("offset", Page.offset(number, Page.SIZE))
                .query(AccountView.class).list();
        long total = db.sql("""
                select count(*) from organization.account a left join organization.officer o on o.id = a.officer
                """ + MATCH).param("words", like).query(Long.class).single();
        return Page.of(rows, number, Page.SIZE, total);
    }

    public Optional<AccountView> find(AccountId id) {
        return read(SQL + "where a.id = :id").param("id", id.value()).query(AccountView.class).optional();
    }

    /** Somebody in office who cannot sign in yet. */
    public record WithoutAccount(UUID id, String text) {}

    public List<WithoutAccount> withoutAccount() {
        return db.sql("""
                select o.id, o.name || '（' || g.name || '）' as text
                from organization.officer o join organization.agency g on g.code = o.agency
                where (o.left_on is null or o.left_on >= :day)
                  and not exists (select from organization.account a where a.officer = o.id)
                order by g.code, o.name
                """).param("day", LocalDate.now(clock)).query(WithoutAccount.class).list();
    }

    /** Whether anybody can sign in at all. */
    public boolean isEmpty() {
        return !db.sql("select exists (select from organization.account)").query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec read(String sql) {
        return db.sql(sql).param("day", LocalDate.now(clock)).param("limit", settings.failures())
                .param("expired", Timestamp.from(clock.instant().minus(settings.lock())));
    }
}
