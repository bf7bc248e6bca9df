package anlan.penalty;

import anlan.platform.document.PaperView;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of cuts of supply (停止供电、供应查询). */
@Service
@Transactional(readOnly = true)
public class SupplyCutViews {

    private static final String ROW = """
            select c.id, c.territory as enterprise, c.enterprise_name, c.town, c.kind, c.supplier, c.number, c.proposed_at, c.cut_from, c.status,
                   c.officer_names as officers
            from penalty.supply_cut c
            """;

    private static final String WHERE = """
             where (:q = '' or c.number = :q or c.enterprise_code = upper(:q) or strpos(c.supplier, :q) > 0 or strpos(lower(c.enterprise_name), lower(:q)) > 0)
              and (:status = '' or c.status = :status)
            """;

    private final CaseDesk desk;
    private final SupplyCutSteps steps;
    private final SupplyCutPapers papers;
    private final JdbcClient jdbc;
    private final Permissions permissions;

    SupplyCutViews(CaseDesk desk, SupplyCutSteps steps, SupplyCutPapers papers, JdbcClient jdbc, Permissions permissions) {
        this.desk = desk;
        this.steps = steps;
        this.papers = papers;
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    public Page<SupplyCutRow> list(String q, @Nullable SupplyCutStatus status, int page) {
        permissions.require("case.read");
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("q", q.strip());
        parameters.put("status", status == null ? "" : status.name());
        var rows = jdbc.sql(ROW + WHERE + " order by c.proposed_at desc, c.id desc limit :size offset :offset").params(parameters)
                .param("size", Page.SIZE).param("offset", Page.offset(page, Page.SIZE)).query(SupplyCutRow.class).list();
        long total = jdbc.sql("select count(*) from penalty.supply_cut c " + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, page, Page.SIZE, total);
    }

    public List<SupplyCutRow> ofEnterprise(UUID enterprise, int most) {
        return jdbc.sql(ROW + " where c.territory in (select t from platform.together(:enterprise) t) order by c.proposed_at desc limit :most")
                .param("enterprise", enterprise).param("most", most).query(SupplyCutRow.class).list();
    }

    /** The whole measure; the unit itself sees what it was told of. */
    public SupplyCutView view(SupplyCutId id) {
        if (!permissions.may("enterprise.own")) {
            permissions.require("case.read");
        }
        var held = steps.get(id);
        var approver = held.approver;
        return SupplyCutView.of(held, approver == null ? "" : desk.offices.name(approver), permissions.may("case.handle") && held.officers.contains(desk.me()),
                permissions.may("case.decide") && steps.isPrincipal(held));
    }

    public List<PaperView> papers(SupplyCutId id) {
        return papers.of(steps.get(id));
    }
}
