package anlan.hazard.web;

import anlan.hazard.OrderStatus;
import anlan.hazard.OrderView;
import anlan.platform.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The steps and the course of an order as its page shows them. */
final class OrderSteps {

    private static final Times TIMES = new Times();

    private OrderSteps() {}

    static List<Map<String, String>> of(OrderView order, LocalDate today) {
        var status = order.status();
        boolean served = order.servedOn() != null;
        boolean running = status == OrderStatus.RUNNING;
        boolean due = status == OrderStatus.REINSPECTION_DUE;
        boolean over = !running && !due && served;
        return List.of(
                step("下达指令", "done", order.issuedOn().toString()),
                step("送达", served ? "done" : "now", served ? String.valueOf(order.servedOn()) : "送达后期限才开始计算"),
                step("整改", over || due ? "done" : order.isOverdue(today) ? "stop" : running ? "now" : "", "期限 " + order.due()),
                step("复查", over ? "done" : due ? "now" : "", due || over ? "" : "申请复查或者期限届满后"),
                step("销号", status == OrderStatus.PASSED ? "done" : over ? "stop" : "", over ? status.label() : "只有复查通过才能销号"));
    }

    private static Map<String, String> step(String label, String state, String note) {
        return Map.of("label", label, "state", state, "note", note);
    }

    /** Newest first, by the day and the moment of each. */
    static List<Map<String, String>> entries(OrderView order) {
        var entries = new ArrayList<Map<String, String>>();
        order.rechecks().forEach(r -> entries.add(entry("整改复查", r.day().toString(),
                "通过 " + r.passed() + " 项，未通过 " + r.failed() + " 项", r.failed() > 0 ? "bad" : "done", "4")));
        order.extensions().forEach(e -> {
            entries.add(entry("申请延期", e.requestedOn().toString(), e.reason(), "", "2"));
            if (e.granted() != null) {
                entries.add(entry(e.granted() ? "准予延期" : "不准予延期", String.valueOf(e.decidedOn()),
                        Objects.requireNonNullElse(e.grounds(), ""), e.granted() ? "" : "bad", "3"));
            }
        });
        order.reports().forEach(r -> entries.add(entry("报告整改、申请复查", TIMES.minute(r.at()),
                r.words() + "（" + r.hazards() + " 项，照片 " + r.photos() + " 张，" + r.by() + "）", "now", "2")));
        if (order.servedOn() != null) {
            entries.add(entry("送达", String.valueOf(order.servedOn()), Objects.requireNonNullElse(order.serviceWay(), ""), "", "1"));
        }
        entries.add(entry("责令限期整改", TIMES.minute(order.issuedAt()), order.number() + "，隐患 " + order.items().size() + " 项", "", "0"));
        entries.sort(Comparator.comparing((Map<String, String> e) -> e.get("time").substring(0, 10) + e.get("rank")).reversed());
        return entries;
    }

    private static Map<String, String> entry(String label, String time, String text, String tone, String rank) {
        return Map.of("label", label, "time", time, "who", "", "text", text, "tone", tone, "rank", rank);
    }
}
