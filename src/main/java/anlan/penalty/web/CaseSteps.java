package anlan.penalty.web;

import anlan.penalty.CaseStatus;
import anlan.penalty.CaseView;
import anlan.penalty.Step;
import anlan.platform.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The steps and the course of a case as its page shows them. */
final class CaseSteps {

    private static final Times TIMES = new Times();

    private static final int DECISION = 4;

    private CaseSteps() {}

    /** Where on the way from lead, or from the decision on the spot, to archive the case stands. */
    static List<Map<String, String>> of(CaseView view, LocalDate today) {
        int at = stage(view.status());
        var labels = List.of("线索", "立案", "调查", "告知", "审核决定", "送达执行", "结案", "归档");
        var notes = List.of(view.foundOn().toString(), text(view.filedOn()), view.decideBy() == null || view.decidedOn() != null ? "" : "限 " + view.decideBy(), "", text(view.decidedOn()), "",
                text(view.closedOn()), text(view.archivedOn()));
        var steps = new ArrayList<Map<String, String>>();
        for (int i = view.spot() == null ? 0 : DECISION; i < labels.size(); i++) {
            var state = i < at ? "done" : i == at ? view.isLate(today) || stopped(view.status()) ? "stop" : "now" : "";
            steps.add(Map.of("label", view.spot() != null && i == DECISION ? "当场处罚" : labels.get(i), "state", state, "note", notes.get(i)));
        }
        return steps;
    }

    private static boolean stopped(CaseStatus status) {
        return status == CaseStatus.REJECTED || status == CaseStatus.TRANSFERRED || status == CaseStatus.REFERRED || status == CaseStatus.REVOKED;
    }

    private static int stage(CaseStatus status) {
        return switch (status) {
            case LEAD, REJECTED, TRANSFERRED -> 0;
            case FILED -> 1;
            case INVESTIGATING, INVESTIGATED, REFERRED -> 2;
            case NOTIFIED, HEARING_PENDING, HEARING_SET, HEARD -> 3;
            case REVIEWED, DISCUSSED -> 4;
            case DECIDED, SERVED, DEFERRED, OVERDUE, URGED, COURT_APPLIED, COURT_EXECUTION, SUSPENDED, REVOKED -> 5;
            case EXECUTED -> 6;
            case CLOSED -> 7;
            case ARCHIVED -> 8;
        };
    }

    private static String text(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Newest first. */
    static List<Map<String, String>> entries(CaseView view) {
        return view.steps().stream().sorted(Comparator.comparing(Step::id).reversed()).map(s -> {
            var moved = s.fromStatus().equals(s.toStatus()) ? "" : CaseStatus.valueOf(s.fromStatus()).label() + " → " + CaseStatus.valueOf(s.toStatus()).label();
            var parts = new ArrayList<String>();
            for (var part : List.of(moved, s.paper(), s.note().length() > 120 ? s.note().substring(0, 120) + "……" : s.note(), s.basis())) {
                if (!part.isBlank()) {
                    parts.add(part);
                }
            }
            return Map.of("label", s.event(), "time", TIMES.minute(s.at()), "who", s.name(), "text", String.join("；", parts),
                    "tone", moved.isEmpty() ? "" : "done");
        }).toList();
    }
}
