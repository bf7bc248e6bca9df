package anlan.penalty.web;

import anlan.penalty.SealingStatus;
import anlan.penalty.SealingView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where on its way from the request to the release a sealing stands, as its page shows it. */
final class SealingCourse {

    private SealingCourse() {}

    static List<Map<String, String>> of(SealingView view) {
        boolean urgent = view.executedAt() != null && view.approvedAt() == null;
        var labels = urgent ? List.of("当场实施", "补办批准", "处理") : List.of("报批", "批准", "实施", "处理");
        int at = urgent ? view.status() == SealingStatus.URGENT ? 1 : 2 : stage(view.status());
        var notes = urgent ? List.of(text(view.executedOn()), "尚未批准", end(view)) : List.of("", "", text(view.executedOn()), end(view));
        boolean stopped = view.over() || view.status() == SealingStatus.MUST_RELEASE || view.status() == SealingStatus.REJECTED;
        var steps = new ArrayList<Map<String, String>>();
        for (int i = 0; i < labels.size(); i++) {
            var state = i < at ? "done" : i > at ? "" : stopped ? "stop" : "now";
            steps.add(Map.of("label", labels.get(i), "state", state, "note", notes.get(i)));
        }
        return steps;
    }

    private static int stage(SealingStatus status) {
        return switch (status) {
            case PROPOSED, REJECTED -> 1;
            case APPROVED -> 2;
            case URGENT, IN_FORCE, MUST_RELEASE -> 3;
            case RELEASED, DISPOSED -> 4;
        };
    }

    private static String end(SealingView view) {
        var how = view.ending();
        return how != null ? how.label() + " " + view.endedOn() : view.until() == null ? "" : "限 " + view.until();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
