package anlan.organization;

import anlan.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the staff as of a day. */
@Component
@Transactional(readOnly = true)
class OfficerReader {

    private static final String SQL = """
            select o.id, o.name, o.agency, g.name as agency_name, g.kind as agency_kind, g.division, g.department,
                   o.full_time, o.left_on,
                   array(select h.post from organization.post_holding h
                         where h.officer = o.id and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
                         order by h.valid_from) as posts,
                   c.id as certificate, c.number, c.kind, c.valid_from, c.valid_to, c.withdrawn, c.reason
            from organization.officer o
                 join organization.agency g on g.code = o.agency
                 left join lateral (
                     select * from organization.certificate c where c.officer = o.id and c.valid_from <= :day
                     order by (c.withdrawn is null or c.withdrawn > :day) desc, c.valid_to desc limit 1) c on true
            """;
    private static final String IN_OFFICE = " o.joined <= :day and (o.left_on is null or o.left_on >= :day) ";
    /** The bureau and its sections everywhere, a department over its trade, a squad where posted, a town at home. */
    private static final String COMPETENT = """
             (g.kind = 'BUREAU' or g.kind = 'SECTION' and g.department = ''
              or g.kind in ('DEPARTMENT', 'SECTION') and g.department <> '' and g.department = :supervisor
              or g.kind = 'TOWN' and starts_with(:division, g.division)
              or g.kind = 'SQUAD' and exists (
                     select from organization.posting p where p.agency = g.code and starts_with(:division, p.division)
                        and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)))
            """;
    private static final String FILTER = """
            where (:words = '' or o.name like '%' || :words || '%')
              and (:agency = '' or o.agency in (
                     with recursive below (code) as (
                         values (:agency::text)
                         union select a.code from organization.agency a join below on a.parent = below.code)
                     select code from below))
              and case :certificate
                    when 'valid' then c.valid_to >= :day and (c.withdrawn is null or c.withdrawn > :day)
                    when 'soon' then c.valid_to between :day and :day::date + 30 and (c.withdrawn is null or c.withdrawn > :day)
                    when 'lapsed' then c.valid_to < :day or c.withdrawn <= :day
                    when 'none' then c.id is null
                    else true end
            """;

    private final JdbcClient db;

    OfficerReader(JdbcClient db) {
        this.db = db;
    }

    Optional<OfficerView> find(OfficerId id, LocalDate day) {
        return db.sql(SQL + "where o.id = :id").param("id", id.value()).param("day", day).query(on(day)).optional();
    }

    List<OfficerView> of(String agency, LocalDate day) {
        return db.sql(SQL + "where o.agency = :agency and" + IN_OFFICE + "order by o.name")
                .param("agency", agency).param("day", day).query(on(day)).list();
    }

    boolean competent(OfficerId id, String division, String supervisor, LocalDate day) {
        return db.sql("select exists (select from organization.officer o join organization.agency g on g.code = o.agency"
                        + " where o.id = :id and" + IN_OFFICE + "and" + COMPETENT + ")")
                .param("id", id.value()).param("division", division).param("supervisor", supervisor).param("day", day)
                .query(Boolean.class).single();
    }

    List<OfficerView> candidates(String division, String supervisor, LocalDate day) {
        return db.sql(SQL + "where c.id is not null and" + IN_OFFICE + "and" + COMPETENT + " order by g.kind, g.code, o.name")
                .param("division", division).param("supervisor", supervisor).param("day", day).query(on(day)).list();
    }

    Optional<OfficerView> holding(String agency, List<Post> posts, LocalDate day) {
        return db.sql(SQL + """
                 join organization.post_holding held on held.officer = o.id and held.agency = :agency
                      and held.post in (:held) and held.valid_from <= :day
                      and (held.valid_to is null or held.valid_to >= :day)
                where
                """ + IN_OFFICE + "order by held.valid_from desc limit 1")
                .param("agency", agency).param("held", posts.stream().map(Post::name).toList()).param("day", day)
                .query(on(day)).optional();
    }

    List<OfficerView> holders(Post post, LocalDate day) {
        return db.sql(SQL + """
                where exists (select from organization.post_holding held where held.officer = o.id
                      and held.post = :post and held.valid_from <= :day
                      and (held.valid_to is null or held.valid_to >= :day)) and
                """ + IN_OFFICE + "order by o.agency, o.name")
                .param("post", post.name()).param("day", day).query(on(day)).list();
    }

    Page<OfficerView> list(Officers.Filter filter, LocalDate day, int number) {
        var words = filter.words().strip().replaceAll("([%_\\\\])", "\\\\$1");
        var rows = filtered(SQL + FILTER + " and" + IN_OFFICE + "order by g.division, g.code, o.name, o.id limit :size offset :offset",
                        filter, words, day)
                .param("size", Page.SIZE).param("offset", Page.offset(number, Page.SIZE)).query(on(day)).list();
        long total = filtered("select count(*) from (" + SQL + FILTER + " and" + IN_OFFICE + ") found", filter, words, day)
                .query(Long.class).single();
        return Page.of(rows, number, Page.SIZE, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, Officers.Filter filter, String words, LocalDate day) {
        return db.sql(sql).param("day", day).param("words", words).param("agency", filter.agency())
                .param("certificate", filter.certificate());
    }

    private static final String CERTIFICATES = """
            select c.id, c.officer, o.name as officer_name, g.name as agency_name, c.number, c.kind, c.valid_from,
                   c.valid_to, least(c.withdrawn, o.left_on + 1) as withdrawn,
                   case when c.withdrawn is null and o.left_on is not null then '已离任' else c.reason end as reason
            from organization.certificate c
                 join organization.officer o on o.id = c.officer join organization.agency g on g.code = o.agency
            """;

    List<CertificateView> certificates(OfficerId id) {
        return db.sql(CERTIFICATES + "where c.officer = :id order by c.valid_from desc").param("id", id.value())
                .query(CertificateView.class).list();
    }

    List<CertificateView> certificatesNumbered(String number) {
        return db.sql(CERTIFICATES + "where c.number = :number order by c.valid_to desc").param("number", number)
                .query(CertificateView.class).list();
    }

    /** Only whoever has no later certificate yet. */
    List<CertificateView> lapsing(LocalDate from, LocalDate to) {
        return db.sql(CERTIFICATES + """
                where c.valid_to between :from and :to and c.withdrawn is null and o.left_on is null
                  and not exists (select from organization.certificate later
                                  where later.officer = c.officer and later.valid_to > c.valid_to
                                    and later.withdrawn is null)
                order by c.valid_to, o.name
                """).param("from", from).param("to", to).query(CertificateView.class).list();
    }

    List<PostHoldingView> posts(OfficerId id) {
        return db.sql("""
                select h.id, h.post, h.agency, g.name as agency_name, h.valid_from, h.valid_to
                from organization.post_holding h join organization.agency g on g.code = h.agency
                where h.officer = :id order by h.valid_to desc nulls first, h.valid_from desc
                """).param("id", id.value()).query(PostHoldingView.class).list();
    }

    private static RowMapper<OfficerView> on(LocalDate day) {
        return (row, _) -> {
            var id = new OfficerId(row.getObject("id", UUID.class));
            return new OfficerView(id, row.getString("name"), row.getString("agency"), row.getString("agency_name"),
                    AgencyKind.valueOf(row.getString("agency_kind")), row.getString("division"),
                    row.getString("department"), row.getBoolean("full_time"), row.getObject("left_on", LocalDate.class),
                    Arrays.stream((String[]) row.getArray("posts").getArray()).map(Post::valueOf).distinct().sorted().toList(),
                    certificate(row, id), day);
        };
    }

    private static @Nullable CertificateView certificate(ResultSet row, OfficerId officer) throws SQLException {
        var id = row.getObject("certificate", UUID.class);
        return id == null ? null : new CertificateView(new CertificateId(id), officer, row.getString("name"),
                row.getString("agency_name"), row.getString("number"), row.getString("kind"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getObject("withdrawn", LocalDate.class), row.getString("reason"));
    }
}
