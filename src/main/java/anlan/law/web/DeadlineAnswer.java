package anlan.law.web;

import anlan.kernel.WorkCalendar;
import anlan.law.Citation;
import anlan.law.Deadline;
import anlan.law.DeadlineRule;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A time limit worked out, as the open interface answers it (期限计算结果). */
@Schema(description = "期限计算结果。各种类的结果字段不同：一般为 due；事前期限为 latest；窗口期为 opens 和 closes；等待期为 waitsUntil 和 earliest；"
        + "送达期另有 served；逐日计算另有 accruesFrom。")
@JsonPropertyOrder({"rule", "name", "from", "due", "latest", "opens", "closes", "waitsUntil", "earliest", "served",
    "accruesFrom", "provisional", "startEvent", "kind", "kindName", "amount", "unit", "roll", "extension"})
record DeadlineAnswer(
        @Schema(description = "规则编号", example = "D03") String rule,
        @Schema(description = "事项") String name,
        @Schema(description = "起算日期或者时刻", example = "2023-04-26") String from,
        @Schema(description = "最后一日或者最后时刻", example = "2023-05-06") @Nullable String due,
        @Schema(description = "最迟（事前期限）") @Nullable String latest,
        @Schema(description = "窗口期第一日") @Nullable String opens,
        @Schema(description = "窗口期最后一日") @Nullable String closes,
        @Schema(description = "等待期最后一日") @Nullable String waitsUntil,
        @Schema(description = "最早可以办理之日（等待期）") @Nullable String earliest,
        @Schema(description = "视为送达之日") @Nullable String served,
        @Schema(description = "逐日计算的第一日") @Nullable String accruesFrom,
        @Schema(description = "涉及尚未公布放假安排的年份，暂按周一至周五计算") boolean provisional,
        @Schema(description = "起算事件") String startEvent,
        @Schema(description = "期限种类", example = "party") String kind,
        String kindName,
        int amount,
        @Schema(description = "单位：CD 日，WD 工作日，H 小时，M 月，Y 年", example = "WD") String unit,
        @Schema(description = "最后一日是休息日的，是否顺延至次一工作日") boolean roll,
        @Schema(description = "延长和不计入的规定") String extension,
        @Schema(description = "逐日计算过程") List<Day> days,
        @Schema(description = "停止计算的期间，已合并") List<Stop> stops,
        List<String> notes,
        Provision provision,
        @Schema(description = "依据的全部条款") List<Provision> provisions,
        @Schema(description = "核对状态：READ 已核对原文，其余为待核", example = "READ") String status,
        @Schema(description = "规则版本编号") String version) {

    record Day(LocalDate date, String weekday, boolean counted, @Nullable Integer n, String why) {}

    record Stop(LocalDate from, LocalDate until) {}

    /** The basis; without text and locator where our texts do not hold it. */
    record Provision(String law, String article, String label, @Nullable String text, @Nullable String locator) {

        static Provision of(Citation citation) {
            return new Provision(
                    citation.law(), citation.article(), citation.label(), citation.text(), citation.locator());
        }

        static Provision asWritten(DeadlineRule rule) {
            var article = rule.article().equals("-") ? "" : rule.article();
            return new Provision(rule.law(), article, rule.law() + article, null, null);
        }
    }

    static DeadlineAnswer of(Deadline deadline, List<Citation> basis, boolean withHour) {
        var rule = deadline.rule();
        var named = new Named(deadline.answer(), deadline.runsInHours());
        var provisions = basis.isEmpty()
                ? List.of(Provision.asWritten(rule))
                : basis.stream().map(Provision::of).toList();
        return new DeadlineAnswer(rule.code(), rule.name(), Moments.text(deadline.from(), deadline.runsInHours()),
                named.get("due"), named.get("latest"), named.get("opens"), named.get("closes"), named.get("waitsUntil"),
                named.get("earliest"), named.get("served"), named.get("accruesFrom"), deadline.provisional(),
                rule.startEvent(), rule.kind().code(), rule.kind().label(), rule.amount(), rule.unit().code(),
                rule.roll(), rule.extension(), days(deadline), stops(deadline), notes(deadline, withHour),
                provisions.getFirst(), provisions, rule.status(), rule.version().id().value().toString());
    }

    private record Named(Map<String, LocalDateTime> answer, boolean inHours) {

        @Nullable String get(String name) {
            var moment = answer.get(name);
            return moment == null ? null : Moments.text(moment, inHours);
        }
    }

    private static List<Day> days(Deadline deadline) {
        return deadline.days().stream()
                .map(d -> new Day(d.date(), WorkCalendar.weekday(d.date()), d.counted(), d.n(), d.why())).toList();
    }

    private static List<Stop> stops(Deadline deadline) {
        return deadline.stops().stream()
                .map(s -> new Stop(s.from(), Objects.requireNonNull(s.until()))).toList();
    }

    static List<String> notes(Deadline deadline, boolean withHour) {
        var notes = new ArrayList<>(deadline.notes());
        if (deadline.runsInHours() && !withHour) {
            notes.add("未写明时刻，按当日零时起算。");
        }
        if (!deadline.rule().isVerified()) {
            notes.add("本期限规则待核（" + deadline.rule().status() + "），以法规原文为准。");
        }
        return notes;
    }
}
