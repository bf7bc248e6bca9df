package anlan.organization.staffing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each post has to do, what it may do, and how many hold it (岗位职责清单). */
@Component
@Transactional(readOnly = true)
public class PostDuties {

    /** One post. */
    public record Row(String code, String label, List<String> duties, List<String> deeds, long holders) {}

    private final JdbcClient db;

    PostDuties(JdbcClient db) {
        this.db = db;
    }

    public List<Row> all(java.time.LocalDate day) {
        return db.sql("""
                select p.code, p.label, p.duties,
                       array(select d.label from organization.permission m join organization.deed d on d.code = m.deed
                             where m.post = p.code order by d.code) as deeds,
                       (select count(distinct h.officer) from organization.post_holding h
                        where h.post = p.code and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)) as holders
                from organization.post p
                order by array_position('{HEAD,DEPUTY_HEAD,TOWN_HEAD,SECTION_HEAD,OFFICER,LEGAL_REVIEWER,LAW_CLERK,ADMINISTRATOR,INFORMATION_OFFICER,DISCIPLINE,LIAISON,ENTERPRISE}'::text[], p.code)
                """).param("day", day).query((row, _) -> new Row(row.getString("code"), row.getString("label"),
                        List.of((String[]) row.getArray("duties").getArray()),
                        List.of((String[]) row.getArray("deeds").getArray()), row.getLong("holders"))).list();
    }
}
