package anlan.law.web;

import anlan.kernel.Period;
import anlan.kernel.Refused;
import anlan.kernel.WorkCalendar;
import anlan.law.Deadline;
import anlan.law.DeadlineRule;
import anlan.law.Deadlines;
import anlan.law.Provisions;
import anlan.platform.web.Forms;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The open page that works out any time limit (期限计算). */
@Controller
class DeadlinePages {

    private static final Map<String, String> LABELS = Map.of(
            "due", "最后一日", "latest", "最迟", "opens", "开始", "closes", "截止", "waitsUntil", "等待届满",
            "earliest", "最早可办", "served", "视为送达", "accruesFrom", "起算");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Deadlines deadlines;
    private final Provisions provisions;

    DeadlinePages(Deadlines deadlines, Provisions provisions) {
        this.deadlines = deadlines;
        this.provisions = provisions;
    }

    /** What was asked, as it was typed. */
    record Asked(
            @Nullable String rule, @Nullable String from, @Nullable String time, @Nullable String extend,
            @Nullable String stop1From, @Nullable String stop1Until, @Nullable String stop2From,
            @Nullable String stop2Until, @Nullable String stop3From, @Nullable String stop3Until) {

        boolean isAsked() {
            return filled(rule) || filled(from);
        }

        Moments.Moment moment() {
            return Moments.parse(filled(time) && filled(from) ? from + "T" + time : from, "from");
        }

        int extension() {
            if (!filled(extend)) {
                return 0;
            }
            if (!extend.strip().matches("\\d{1,4}")) {
                throw new Refused("延长应当是整数。").at("extend");
            }
            return Integer.parseInt(extend.strip());
        }

        List<Period> stops() {
            var stops = new ArrayList<Period>();
            add(stops, stop1From, stop1Until, "stop1From");
            add(stops, stop2From, stop2Until, "stop2From");
            add(stops, stop3From, stop3Until, "stop3From");
            return stops;
        }

        private static void add(List<Period> stops, @Nullable String from, @Nullable String until, String field) {
            if (!filled(from) && !filled(until)) {
                return;
            }
            try {
                stops.add(Period.parse(from + "/" + until));
            } catch (Refused refused) {
                throw (filled(from) && filled(until) ? refused : new Refused("停止计算的起止日期都要填写。")).at(field);
            }
        }

        private static boolean filled(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /** One line of the answer: what it is, the day, and which day of the week. */
    record Line(String label, String value, String weekday) {}

    @GetMapping("/deadlines")
    String deadlines(@ModelAttribute("form") Asked form, BindingResult errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rules", choices());
        if (form.isAsked()) {
            Forms.done(errors, () -> answer(form, model));
        }
        return "law/deadlines";
    }

    private void answer(Asked form, Model model) {
        var rule = deadlines.find(form.rule() == null ? "" : form.rule().strip())
                .orElseThrow(() -> new Refused("请选择一项期限。").at("rule"));
        model.addAttribute("rule", rule);
        var moment = form.moment();
        var day = moment.at().toLocalDate();
        if (!rule.isInForceOn(day)) {
            model.addAttribute("instead", deadlines.instead(rule, day));
        }
        var deadline = deadlines.compute(rule.code(), moment.at(), form.extension(), form.stops());
        model.addAttribute("deadline", deadline);
        model.addAttribute("lines", lines(deadline));
        model.addAttribute("days", deadline.days().stream()
                .map(d -> new DeadlineAnswer.Day(d.date(), WorkCalendar.weekday(d.date()), d.counted(), d.n(), d.why()))
                .toList());
        model.addAttribute("remarks", DeadlineAnswer.notes(deadline, moment.withHour()));
        model.addAttribute("basis",
                rule.locators().stream().map(provisions::find).flatMap(Optional::stream).toList());
    }

    private static List<Line> lines(Deadline deadline) {
        var lines = new ArrayList<Line>();
        deadline.answer().forEach((name, at) -> lines.add(new Line(
                name.equals("due") ? deadline.rule().kind().lastLabel() : LABELS.getOrDefault(name, name),
                text(at, deadline.runsInHours()), WorkCalendar.weekday(at.toLocalDate()))));
        return lines.stream().distinct().limit(2).toList();
    }

    private static String text(LocalDateTime at, boolean inHours) {
        return inHours ? MINUTE.format(at) : at.toLocalDate().toString();
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        deadlines.rules().forEach(rule -> choices.put(rule.code(), choice(rule)));
        return choices;
    }

    private static String choice(DeadlineRule rule) {
        var until = rule.inForce().until();
        return rule.code() + " " + rule.name() + "（" + rule.length() + "）" + (until == null ? "" : " 施行至 " + until);
    }
}
