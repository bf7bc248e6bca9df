package anlan.credit.record;

import anlan.platform.document.Papers;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the violation library and the credit record of units and persons (信用记录查询); a unit reads its own. */
@Service
@Transactional(readOnly = true)
public class CreditRecords {

    private static final String GOOD = "kind in ('ON_TIME', 'CLEAN_VISIT')";

    private static final String WHERE = """
             from credit.entry e
            where (:tab = 'all' or :tab = 'ended' and status <> 'STANDING' or status = 'STANDING'
                   and (:tab = 'bad' and not %1$s or :tab = 'good' and %1$s or :tab = 'person' and not unit))
              and (:kind = '' or kind = :kind)
              and (:q = '' or strpos(enterprise_name, :q) > 0 or strpos(party, :q) > 0 or strpos(number, :q) > 0 or strpos(matter, :q) > 0)
              and (:enterprise::uuid is null or territory in (select t from platform.together(:enterprise::uuid) t))
            """.formatted(GOOD);

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Repairs repairs;
    private final RepairPolicy policy;
    private final Materials materials;
    private final Papers papers;
    private final Permissions permissions;
    private final RecordDesk desk;

    CreditRecords(JdbcClient jdbc, Entries entries, Repairs repairs, RepairPolicy policy, Materials materials, Papers papers, Permissions permissions,
            RecordDesk desk) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.repairs = repairs;
        this.policy = policy;
        this.materials = materials;
        this.papers = papers;
        this.permissions = permissions;
        this.desk = desk;
    }

    /** How a unit stands (信用概况): violations that count, of the unit and of its persons, good acts, what was repaired. */
    public record Standing(long violations, long persons, long good, long repaired) {}

    public Page<EntryRow> list(EntryFilter filter) {
        mayRead();
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("tab", filter.tab());
        parameters.put("kind", filter.kind() == null ? "" : filter.kind().name());
        parameters.put("q", filter.q());
        parameters.put("enterprise", filter.enterprise() == null ? null : filter.enterprise().toString());
        var rows = jdbc.sql("select e.*" + WHERE + " order by day desc, id desc limit :size offset :offset").params(parameters)
                .param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE)).query(EntryRow.class).list();
        long total = jdbc.sql("select count(*)" + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    /** How many stand under each tab. */
    public Map<String, Long> counts() {
        mayRead();
        return jdbc.sql("""
                select count(*) filter (where status = 'STANDING' and not %1$s) as bad, count(*) filter (where status = 'STANDING' and not unit) as person,
                       count(*) filter (where status = 'STANDING' and %1$s) as good, count(*) filter (where status <> 'STANDING') as ended, count(*) as every
                from credit.entry
                """.formatted(GOOD)).query((row, _) -> Map.of("bad", row.getLong("bad"), "person", row.getLong("person"), "good", row.getLong("good"),
                "ended", row.getLong("ended"), "all", row.getLong("every"))).single();
    }

    public Standing standing(UUID enterprise) {
        mayRead();
        return jdbc.sql("""
                select count(*) filter (where status = 'STANDING' and not %1$s and unit) as violations,
                       count(*) filter (where status = 'STANDING' and not unit) as persons,
                       count(*) filter (where status = 'STANDING' and %1$s) as good, count(*) filter (where status = 'REPAIRED') as repaired
                from credit.entry where territory in (select t from platform.together(:enterprise) t)
                """.formatted(GOOD)).param("enterprise", enterprise).query(Standing.class).single();
    }

    public EntryView entry(CreditEntryId id) {
        mayRead();
        var entry = entries.require(id);
        var sequels = jdbc.sql("select * from credit.sequel where entry = :entry order by id").param("entry", id.value()).query(Sequel.class).list();
        return EntryView.of(entry, sequels, policy.faults(entry), RepairRule.of(entry.kind, desk.today()).orElse(null), repairs(id));
    }

    /** The repairs, newest first; {@code open} asks for what is not decided, else for what is. */
    public Page<RepairRow> repairs(boolean open, int page) {
        mayRead();
        var where = " from credit.repair where (status in ('APPLIED', 'CHECKED')) = :open";
        var rows = jdbc.sql("select *" + where + " order by applied_at desc, id desc limit :size offset :offset").param("open", open)
                .param("size", Page.SIZE).param("offset", Page.offset(page, Page.SIZE)).query(RepairRow.class).list();
        return Page.of(rows, page, Page.SIZE, jdbc.sql("select count(*)" + where).param("open", open).query(Long.class).single());
    }

    private List<RepairRow> repairs(CreditEntryId entry) {
        return jdbc.sql("select * from credit.repair where entry = :entry order by applied_at desc, id desc").param("entry", entry.value()).query(RepairRow.class).list();
    }

    public RepairView repair(CreditRepairId id) {
        mayRead();
        var repair = repairs.require(id);
        return RepairView.of(repair, entry(repair.entry), materials.of(id), papers.of(id), permissions.may("credit.record.handle"),
                permissions.may("credit.record.decide") && !desk.me().equals(repair.checker));
    }

    private void mayRead() {
        if (!permissions.may("enterprise.own")) {
            permissions.require("credit.record.read");
        }
    }
}
