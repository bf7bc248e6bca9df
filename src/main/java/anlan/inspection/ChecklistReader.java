package anlan.inspection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads checklists and their items. */
@Repository
@Transactional(readOnly = true)
class ChecklistReader {

    private static final String LIST = """
            select c.*, (select count(*) from inspection.checklist_item i where i.checklist = c.id) as items
            from inspection.checklist c
            """;

    private final JdbcClient jdbc;

    ChecklistReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Checklist> on(LocalDate day) {
        return jdbc.sql(LIST + """
                where valid_from <= :day and (valid_to is null or valid_to >= :day)
                  and version = (select max(n.version) from inspection.checklist n where n.code = c.code
                                 and n.valid_from <= :day and (n.valid_to is null or n.valid_to >= :day))
                order by cardinality(trades) > 0, c.name collate "zh-x-icu"
                """).param("day", day).query(ChecklistReader::list).list();
    }

    Optional<Checklist> find(ChecklistId id) {
        return jdbc.sql(LIST + " where c.id = :id").param("id", id.value()).query(ChecklistReader::list).optional();
    }

    boolean isNewest(Checklist list) {
        return jdbc.sql("select max(version) from inspection.checklist where code = :code")
                .param("code", list.code()).query(Integer.class).single() == list.version();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from inspection.checklist)").query(Boolean.class).single();
    }

    List<ChecklistItem> items(Collection<ChecklistId> lists) {
        if (lists.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select i.id, i.checklist, i.position, i.code, i.section, i.question, i.how, i.basis, i.violation,
                       i.liability, i.finding, i.measure as requirement, i.days, i.major
                from inspection.checklist_item i join inspection.checklist c on c.id = i.checklist
                where i.checklist in (:lists)
                order by cardinality(c.trades) > 0, c.code, i.position
                """)
                .param("lists", lists.stream().map(ChecklistId::value).toList())
                .query(ChecklistItem.class)
                .list();
    }

    Optional<ChecklistItem> item(UUID id) {
        return jdbc.sql("""
                select id, checklist, position, code, section, question, how, basis, violation, liability, finding,
                       measure as requirement, days, major
                from inspection.checklist_item where id = :id
                """).param("id", id).query(ChecklistItem.class).optional();
    }

    private static Checklist list(ResultSet row, int number) throws SQLException {
        Array trades = row.getArray("trades");
        return new Checklist(new ChecklistId(row.getObject("id", UUID.class)), row.getString("code"),
                row.getInt("version"), row.getString("name"), List.of((String[]) trades.getArray()),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getString("description"), row.getInt("items"), row.getString("changed_by"), row.getString("reason"));
    }
}
