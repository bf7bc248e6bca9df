package anlan.enterprise.batch;

import anlan.enterprise.BatchId;
import anlan.enterprise.EnterpriseEvent;
import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseReader;
import anlan.enterprise.EnterpriseView;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the enterprises of a filter out as a file (导出名录), row by row; its columns can be imported again. */
@Service
@Transactional
public class EnterpriseExport {

    public static final List<String> HEADINGS = List.of(
            "企业名称", "曾用名", "统一社会信用代码", "无代码原因", "行业代码", "行业名称", "属地代码", "属地名称", "地址", "纬度", "经度",
            "从业人数", "主要负责人", "主要负责人电话", "安全管理人员", "安全管理人员电话", "联系人", "联系人电话", "成立日期", "经营状态",
            "风险等级", "风险来源", "标签", "行业监管部门");

    private final EnterpriseReader reader;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnterpriseExport(EnterpriseReader reader, Permissions permissions, ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    public void write(EnterpriseFilter filter, TableFormat format, OutputStream out) {
        permissions.require("enterprise.read");
        boolean masked = !permissions.may("personal.read");
        long[] rows = {0};
        try (var writer = format.writer(out, "企业名录")) {
            writer.row(HEADINGS);
            reader.each(filter, view -> {
                writer.row(cells(view, masked));
                rows[0]++;
            });
        }
        events.publishEvent(new EnterpriseEvent.EnterprisesExported(
                BatchId.fresh(), filter.describe(), rows[0], masked, clock.instant()));
    }

    private static List<@Nullable Object> cells(EnterpriseView view, boolean masked) {
        var r = masked ? view.facts().masked() : view.facts();
        return Arrays.asList(
                r.name(), r.formerNames().replace('\n', '；'), r.creditCode(), r.noCodeReason(), r.trade(), view.tradeName(),
                r.division(), view.placeName(), r.address(), r.latitude(), r.longitude(), r.staff(), r.leader(),
                r.leaderPhone(), r.safetyManager(), r.safetyManagerPhone(), r.contact(), r.contactPhone(), r.established(),
                view.status().label(), r.risk() == null ? "" : r.risk().label(), r.riskSource(), r.tags(),
                view.supervisorName());
    }
}
