package anlan.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads bodies, their tree, and which of them answers for a trade or a place on a day. */
@Component
@Transactional(readOnly = true)
class AgencyReader {

    private static final String COLUMNS = """
            select g.id, g.code, g.name, g.short_name, g.kind, g.parent, g.division, g.department, g.valid_from,
                   g.valid_to, g.successor, g.note
            from organization.agency g
            """;
    private static final String ON_DAY = "g.valid_from <= :day and (g.valid_to is null or g.valid_to >= :day)";

    private final JdbcClient db;

    AgencyReader(JdbcClient db) {
        this.db = db;
    }

    Optional<AgencyView> find(String code) {
        return db.sql(COLUMNS + "where g.code = :code").param("code", code).query(AgencyView.class).optional();
    }

    List<AgencyView> on(LocalDate day) {
        return db.sql(COLUMNS + "where " + ON_DAY + " order by g.division, g.code").param("day", day)
                .query(AgencyView.class).list();
    }

    /** The body that bears this key on the day: itself, or whichever it succeeded. */
    Optional<AgencyView> standing(String code, LocalDate day) {
        return db.sql("""
                with recursive line (code, step) as (
                    values (:code::text, 0)
                    union all
                    select p.code, line.step + 1 from organization.agency p join line on p.successor = line.code
                    where line.step < 9
                )
                """ + COLUMNS.strip() + " join line on line.code = g.code where " + ON_DAY + " order by line.step limit 1")
                .param("code", code).param("day", day).query(AgencyView.class).optional();
    }

    /** Key of the department in charge of a trade, by the longest prefix of the GB/T 4754 code. */
    Optional<String> departmentOf(String trade, LocalDate day) {
        return db.sql("""
                select t.department from organization.trade_supervisor t
                where starts_with(:trade, t.code_prefix) and t.valid_from <= :day
                  and (t.valid_to is null or t.valid_to >= :day)
                order by length(t.code_prefix) desc limit 1
                """).param("trade", trade).param("day", day).query(String.class).optional();
    }

    Optional<AgencyView> ofKind(AgencyKind kind, String division, LocalDate day) {
        return db.sql(COLUMNS + "where g.kind = :kind and starts_with(:division, g.division) and " + ON_DAY
                        + " order by length(g.division) desc, g.code limit 1")
                .param("kind", kind.name()).param("division", division).param("day", day)
                .query(AgencyView.class).optional();
    }

    List<AgencyView> squadsFor(String division, LocalDate day) {
        return db.sql(COLUMNS + """
                where exists (select from organization.posting p
                              where p.agency = g.code and starts_with(:division, p.division)
                                and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day))
                order by g.code
                """).param("division", division).param("day", day).query(AgencyView.class).list();
    }

    List<PostingView> postings(String agency) {
        return db.sql("""
                select p.id, p.agency, p.division, coalesce(d.name, p.division) as division_name, p.valid_from, p.valid_to
                from organization.posting p
                     left join lateral (select name from organization.division d
                                        where d.code = rpad(p.division, 12, '0')
                                        order by d.valid_from desc limit 1) d on true
                where p.agency = :agency order by p.division, p.valid_from
                """).param("agency", agency).query(PostingView.class).list();
    }
}
