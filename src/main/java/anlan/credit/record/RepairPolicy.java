package anlan.credit.record;

import anlan.hazard.Orders;
import anlan.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether information may be repaired today (信用修复条件): the time, the fine, what was ordered, no listing that stands on it. */
@Component
class RepairPolicy {

    private final Orders orders;
    private final JdbcClient jdbc;
    private final RecordDesk desk;

    RepairPolicy(Orders orders, JdbcClient jdbc, RecordDesk desk) {
        this.orders = orders;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    void require(Entry entry) {
        var faults = faults(entry);
        if (!faults.isEmpty()) {
            throw new Refused(String.join("；", faults) + "。");
        }
    }

    /** Why not, each in words; empty where it may. */
    List<String> faults(Entry entry) {
        var rule = RepairRule.of(entry.kind, desk.today());
        if (entry.status != EntryStatus.STANDING || rule.isEmpty()) {
            return List.of(rule.isEmpty() ? "“" + entry.kind.label() + "”不适用信用修复" : "这条信息" + entry.status.label());
        }
        var faults = new ArrayList<String>();
        var from = rule.get().from(entry.day);
        if (desk.today().isBefore(from)) {
            faults.add("自 " + from + " 起才能申请信用修复");
        }
        if (rule.get().paid() && entry.owesMoney()) {
            faults.add("罚款没有缴清");
        }
        if (rule.get().corrected() && orders.hasOpen(entry.territory)) {
            faults.add("责令整改的事项没有全部复查通过");
        }
        if (isListed(entry)) {
            faults.add("已据此列入或者拟列入严重失信主体名单，请申请提前移出");
        }
        return faults;
    }

    private boolean isListed(Entry entry) {
        return jdbc.sql("select exists (select from credit.listing where entry = :entry and status not in ('REMOVED', 'NOT_LISTED'))")
                .param("entry", entry.id.value()).query(Boolean.class).single();
    }
}
