package anlan.inspection.web;

import anlan.inspection.VisitStatus;
import anlan.inspection.VisitView;
import anlan.platform.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps of a visit as its page shows them, and why one is blocked. */
final class VisitSteps {

    private static final Times TIMES = new Times();

    private VisitSteps() {}

    static List<Map<String, String>> of(VisitView visit) {
        var status = visit.status();
        boolean arrived = visit.arrival() != null;
        boolean approved = arrived || status == VisitStatus.APPROVED;
        return List.of(
                step("拟定方案", status == VisitStatus.RETURNED ? "stop" : "done", status == VisitStatus.RETURNED ? "退回修改" : ""),
                step("审批", approved ? "done" : status == VisitStatus.PLANNED ? "now" : "", approved ? "" : "待负责人批准"),
                step("到场检查", arrived ? "done" : status == VisitStatus.APPROVED ? "now" : "", approved ? "" : "批准后才能到场"),
                step("签署记录", status.isSigned() ? "done" : status == VisitStatus.ON_SITE ? "now" : "", arrived ? "" : "到场亮证后填写"),
                step("处理结果", status == VisitStatus.CANCELLED ? "stop" : status.isSigned() ? done(status) : "",
                        status.isSigned() || status == VisitStatus.CANCELLED ? status.label() : ""));
    }

    private static String done(VisitStatus status) {
        return switch (status) {
            case CLOSED, CORRECTED_ON_SPOT, TRANSFERRED -> "done";
            default -> "now";
        };
    }

    private static Map<String, String> step(String label, String state, String note) {
        return Map.of("label", label, "state", state, "note", note);
    }

    static List<Map<String, String>> entries(VisitView visit) {
        var entries = new ArrayList<Map<String, String>>();
        var ending = Objects.requireNonNullElse(visit.ending(), "");
        if (visit.signedAt() != null) {
            entries.add(entry("签署记录", visit.signedAt(), "", visit.status().label() + "　" + ending, "done"));
        } else if (!ending.isEmpty()) {
            entries.add(entry(visit.status().label(), null, "", ending, "bad"));
        }
        var arrival = visit.arrival();
        if (arrival != null) {
            entries.add(entry("到场亮证", arrival.arrivedAt(), visit.teamNames(), "", ""));
        }
        var opening = visit.opening();
        if (opening != null) {
            entries.add(entry("启动检查", opening.openedAt(), opening.openedBy(), opening.openedLatitude() == null ? "未定位"
                    : opening.openedLatitude() + ", " + opening.openedLongitude() + (opening.openedAccuracy() == null ? "" : " ±" + opening.openedAccuracy() + " m"), ""));
        }
        var decision = visit.decision();
        if (decision != null) {
            boolean returned = visit.status() == VisitStatus.RETURNED;
            entries.add(entry(returned ? "退回修改" : "审批", decision.at(), decision.name(), decision.opinion(), returned ? "bad" : ""));
        }
        entries.add(entry("拟定方案", visit.plannedAt(), "", visit.scheme().kind().label() + "：" + visit.scheme().source(), ""));
        return entries;
    }

    private static Map<String, String> entry(String label, @Nullable Instant at, String who, String text, String tone) {
        return Map.of("label", label, "time", TIMES.minute(at), "who", who, "text", text, "tone", tone);
    }
}
