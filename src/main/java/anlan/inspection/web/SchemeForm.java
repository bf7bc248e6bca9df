package anlan.inspection.web;

import anlan.complaint.CheckOrder;
import anlan.inspection.ChecklistId;
import anlan.inspection.Scheme;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitView;
import anlan.kernel.Refused;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SchemeForm(
        @Nullable UUID enterprise,
        @Nullable VisitKind kind,
        String source,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        List<UUID> officers,
        List<UUID> checklists,
        String content,
        String way,
        String remark,
        @Nullable UUID complaint) {

    SchemeForm {
        source = source == null ? "" : source;
        officers = officers == null ? List.of() : officers;
        checklists = checklists == null ? List.of() : checklists;
        content = content == null ? "" : content;
        way = way == null ? "" : way;
        remark = remark == null ? "" : remark;
    }

    static SchemeForm blank(UUID enterprise, LocalDateTime from, List<UUID> checklists) {
        return new SchemeForm(enterprise, VisitKind.PLANNED, "", from, from.plusHours(3), List.of(), checklists, "",
                "查阅资料、现场查看、询问", "", null);
    }

    /** Filled from the restatement of a complaint: all that the team learns of it. */
    static SchemeForm check(CheckOrder order, LocalDateTime from, List<UUID> checklists) {
        var what = "核查：" + order.summary().replace('\n', ' ') + (order.place().isBlank() ? "" : "（" + order.place() + "）");
        return new SchemeForm(order.enterprise(), VisitKind.COMPLAINT, "举报核查", from, from.plusHours(3), List.of(), checklists, what,
                "查阅资料、现场查看、询问", "", order.complaint().value());
    }

    static SchemeForm of(VisitView visit, ZoneId zone) {
        var scheme = visit.scheme();
        return new SchemeForm(visit.enterprise(), scheme.kind(), scheme.source(), LocalDateTime.ofInstant(scheme.from(), zone),
                LocalDateTime.ofInstant(scheme.to(), zone), scheme.officers(),
                scheme.checklists().stream().map(ChecklistId::value).toList(), scheme.content(), scheme.way(), scheme.remark(), null);
    }

    Scheme scheme(ZoneId zone) {
        if (kind == null) {
            throw new Refused("请选择检查方式。").at("kind");
        }
        if (from == null || to == null) {
            throw new Refused("请填写计划检查的开始和结束时间。").at(from == null ? "from" : "to");
        }
        return new Scheme(kind, source, from.atZone(zone).toInstant(), to.atZone(zone).toInstant(), officers,
                checklists.stream().map(ChecklistId::new).toList(), content, way, remark);
    }
}
