package anlan.credit.blacklist;

import anlan.credit.record.Materials;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads listings and joint restrictions (名单和联合惩戒查询); a unit reads its own, a department what was sent to it. */
@Service
@Transactional(readOnly = true)
public class ListingViews {

    private static final String WHERE = """
             from credit.listing l
            where (:q = '' or strpos(party, :q) > 0 or strpos(enterprise_name, :q) > 0 or strpos(number, :q) > 0 or strpos(decision_number, :q) > 0
                   or enterprise_code = :q)
              and (:tab = '' or :tab = 'listed' and status in ('LISTED', 'PUBLISHED', 'EXIT_APPLIED') or :tab = 'open' and status in ('PROPOSED', 'NOTIFIED')
                   or :tab = 'ended' and status in ('REMOVED', 'NOT_LISTED'))
            """;

    private static final String SENT = """
             from credit.restriction r
            where (:q = '' or strpos(party, :q) > 0 or strpos(enterprise_name, :q) > 0 or strpos(number, :q) > 0 or strpos(receiver_name, :q) > 0)
              and (:tab = '' or :tab = 'open' and status in ('SENT', 'RECEIVED', 'LIFTING') or :tab = 'ended' and status in ('ANSWERED', 'LIFTED'))
            """;

    private final ListingDesk desk;
    private final ListingPapers papers;
    private final Restrictions restrictions;
    private final Materials materials;
    private final Permissions permissions;
    private final JdbcClient jdbc;

    ListingViews(ListingDesk desk, ListingPapers papers, Restrictions restrictions, Materials materials, Permissions permissions, JdbcClient jdbc) {
        this.desk = desk;
        this.papers = papers;
        this.restrictions = restrictions;
        this.materials = materials;
        this.permissions = permissions;
        this.jdbc = jdbc;
    }

    public Page<ListingRow> list(String tab, String q, int page) {
        permissions.require("credit.record.read");
        return paged("select l.*" + WHERE + " order by proposed_at desc, id desc", WHERE, tab, q, page, ListingRow.class);
    }

    /** What was told to the departments; a department finds what was told to it. */
    public Page<RestrictionRow> restrictions(String tab, String q, int page) {
        permissions.require("restriction.read");
        return paged("select r.*, array_to_string(areas, '、') as area_text" + SENT + " order by sent_at desc, id desc", SENT, tab, q, page, RestrictionRow.class);
    }

    private <T> Page<T> paged(String select, String where, String tab, String q, int page, Class<T> type) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("tab", tab);
        parameters.put("q", q.strip());
        var rows = jdbc.sql(select + " limit :size offset :offset").params(parameters).param("size", Page.SIZE).param("offset", Page.offset(page, Page.SIZE))
                .query(type).list();
        long total = jdbc.sql("select count(*)" + where).params(parameters).query(Long.class).single();
        return Page.of(rows, page, Page.SIZE, total);
    }

    public List<ListingRow> ofEnterprise(UUID enterprise) {
        mayRead();
        return rows("territory in (select t from platform.together(:id) t)", enterprise);
    }

    /** Where the unit stands on the list now (在列); empty where it does not. */
    public Optional<BlacklistingId> listed(UUID enterprise) {
        mayRead();
        return jdbc.sql("""
                select id from credit.listing where territory in (select t from platform.together(:id) t) and unit
                   and status in ('LISTED', 'PUBLISHED', 'EXIT_APPLIED') limit 1
                """).param("id", enterprise).query(UUID.class).optional().map(BlacklistingId::new);
    }

    public List<ListingRow> ofEntry(UUID entry) {
        mayRead();
        return rows("entry = :id", entry);
    }

    private List<ListingRow> rows(String condition, @Nullable UUID id) {
        return jdbc.sql("select * from credit.listing where " + condition + " order by proposed_at desc, id desc limit 200").param("id", id).query(ListingRow.class).list();
    }

    public ListingView view(BlacklistingId id) {
        mayRead();
        var held = desk.require(id);
        var exits = desk.exits(id).stream().map(e -> ListingView.Exit.of(e, materials.of(e.id))).toList();
        boolean handles = permissions.may("credit.record.handle");
        boolean mine = handles && held.officers.contains(desk.desk.me());
        boolean decides = permissions.may("credit.record.decide") && !held.officers.contains(desk.desk.me());
        return ListingView.of(held, new ListingView.Reader(mine, handles, decides, desk.today()), exits,
                restrictions.of(id).stream().map(RestrictionRow::of).toList(), papers.of(held));
    }

    public RestrictionRow restriction(RestrictionId id) {
        permissions.require("restriction.read");
        return RestrictionRow.of(restrictions.require(id));
    }

    /** Whether the signed-in person may answer it for the department. */
    public boolean mayAnswer(RestrictionRow restriction) {
        return permissions.may("restriction.answer") && restriction.receiver().equals(desk.desk.myBody());
    }

    private void mayRead() {
        if (!permissions.may("enterprise.own")) {
            permissions.require("credit.record.read");
        }
    }
}
