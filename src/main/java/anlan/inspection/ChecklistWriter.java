package anlan.inspection;

import anlan.kernel.Identifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes versions of checklists; nothing is ever overwritten but the last day of the version before. */
@Repository
@Transactional
class ChecklistWriter {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    ChecklistWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ChecklistId revise(Checklist old, List<ChecklistItem> items, ChecklistItem changed, String reason, String by, Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        var from = today.isBefore(old.validFrom()) ? old.validFrom() : today;
        jdbc.sql("update inspection.checklist set valid_to = :day where id = :id")
                .param("day", from.minusDays(1)).param("id", old.id().value()).update();
        var list = new Checklist(ChecklistId.fresh(), old.code(), old.version() + 1, old.name(), old.trades(), from, null,
                old.description(), 0, by, reason);
        var all = new ArrayList<ChecklistItem>();
        items.forEach(item -> all.add(item.code().equals(changed.code()) ? changed : item));
        if (items.stream().noneMatch(item -> item.code().equals(changed.code()))) {
            all.add(changed);
        }
        add(list, all, now);
        return list.id();
    }

    void add(Checklist list, List<ChecklistItem> items, Instant now) {
        jdbc.sql("""
                insert into inspection.checklist
                    (id, code, version, name, trades, valid_from, valid_to, description, changed_at, changed_by, reason)
                values (:id, :code, :version, :name, :trades, :from, :to, :description, :at, :by, :reason)
                """)
                .param("id", list.id().value())
                .param("code", list.code())
                .param("version", list.version())
                .param("name", list.name())
                .param("trades", list.trades().toArray(String[]::new))
                .param("from", list.validFrom())
                .param("to", list.validTo())
                .param("description", list.description())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", list.changedBy())
                .param("reason", list.reason())
                .update();
        for (int position = 0; position < items.size(); position++) {
            add(list.id(), position, items.get(position));
        }
    }

    private void add(ChecklistId list, int position, ChecklistItem item) {
        jdbc.sql("""
                insert into inspection.checklist_item (id, checklist, position, code, section, question, how, basis,
                    violation, liability, finding, measure, days, major)
                values (:id, :list, :position, :code, :section, :question, :how, :basis, :violation, :liability,
                    :finding, :measure, :days, :major)
                """)
                .param("id", Identifier.fresh())
                .param("list", list.value())
                .param("position", position)
                .param("code", item.code())
                .param("section", item.section())
                .param("question", item.question().strip())
                .param("how", item.how())
                .param("basis", item.basis())
                .param("violation", item.violation())
                .param("liability", item.liability())
                .param("finding", item.finding().strip())
                .param("measure", item.requirement().strip())
                .param("days", item.days())
                .param("major", item.major())
                .update();
    }
}
