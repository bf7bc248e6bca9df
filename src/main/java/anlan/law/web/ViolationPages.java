package anlan.law.web;

import anlan.kernel.Refused;
import anlan.law.LawRecordId;
import anlan.law.Provisions;
import anlan.law.Violation;
import anlan.law.Violations;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.TableExport;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The violations with their fines (违法行为库), and their correction. */
@Controller
@RequestMapping("/law/violations")
class ViolationPages {

    private final Violations violations;
    private final Provisions provisions;
    private final Permissions permissions;
    private final Clock clock;

    ViolationPages(Violations violations, Provisions provisions, Permissions permissions, Clock clock) {
        this.violations = violations;
        this.provisions = provisions;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable LocalDate on, Model model) {
        var day = on == null ? LocalDate.now(clock) : on;
        var all = violations.all();
        model.addAttribute("rows", chosen(tab, q, day));
        model.addAttribute("inForce", all.stream().filter(v -> v.isInForceOn(day)).count());
        model.addAttribute("unverified", all.stream().filter(v -> !v.isVerified()).count());
        model.addAttribute("all", all.size());
        model.addAttribute("q", q);
        model.addAttribute("on", day);
        return "law/violations";
    }

    private List<Violation> chosen(String tab, String words, LocalDate day) {
        return violations.all().stream().filter(v -> switch (tab) {
            case "unverified" -> !v.isVerified();
            case "all" -> true;
            default -> v.isInForceOn(day);
        }).filter(v -> (v.code() + v.act() + v.law() + v.article()).contains(words.strip())).toList();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable LocalDate on, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        var day = on == null ? LocalDate.now(clock) : on;
        return TableExport.of("违法行为", day, format,
                List.of("编号", "违法行为", "法规", "版本", "条款", "施行日期", "失效日期", "单位罚款", "个人罚款", "逾期情形", "逾期处理",
                        "逾期单位罚款", "逾期个人罚款", "其他", "核对"), chosen(tab, q, day),
                v -> Arrays.asList(v.code(), v.act(), v.law(), v.edition(), v.article(), v.inForce().from(), v.inForce().until(),
                        v.firstUnit().text(), v.firstPerson().text(), v.overdueTrigger(), v.overdueOrder(), v.overdueUnit().text(),
                        v.overduePerson().text(), v.other(), v.isVerified() ? "已核" : "待核"));
    }

    @GetMapping("/{subject}")
    String violation(@PathVariable UUID subject, Model model) {
        show(subject, model);
        return "law/violation";
    }

    private Violation show(UUID subject, Model model) {
        var versions = violations.versions(new LawRecordId(subject));
        if (versions.isEmpty()) {
            throw new Refused("没有这一违法行为。");
        }
        var violation = versions.getFirst();
        model.addAttribute("violation", violation);
        model.addAttribute("versions", versions);
        model.addAttribute("others", violations.of(violation.code()).stream()
                .filter(v -> !v.version().subject().value().equals(subject)).toList());
        model.addAttribute("basis",
                violation.locators().stream().map(provisions::find).flatMap(Optional::stream).toList());
        return violation;
    }

    @GetMapping("/{subject}/correction")
    String correction(@PathVariable UUID subject, Model model) {
        permissions.require("law.correct");
        model.addAttribute("typed", values(show(subject, model)));
        return "law/violation-correction";
    }

    @PostMapping("/{subject}/correction")
    String correct(@PathVariable UUID subject, @RequestParam Map<String, String> typed, Model model,
            RedirectAttributes redirect) {
        boolean done = new TypedCorrection(typed).done(
                grounds -> violations.correct(new LawRecordId(subject), typed, grounds), model, redirect);
        if (!done) {
            show(subject, model);
            return "law/violation-correction";
        }
        return "redirect:/law/violations/{subject}";
    }

    /** The row by the names of the columns of the delivered table, as the form shows it. */
    private static Map<String, String> values(Violation v) {
        var values = new LinkedHashMap<String, String>();
        values.put("id", v.code());
        values.put("authority", v.authority());
        values.put("act_cn", v.act());
        values.put("law", v.law());
        values.put("edition", v.edition());
        values.put("article", v.article());
        values.put("effective_from", v.inForce().from().toString());
        values.put("effective_to", v.inForce().until() == null ? "" : String.valueOf(v.inForce().until()));
        values.put("first_mode", mode(v.firstUnit()));
        put(values, "first_unit", v.firstUnit().yuan());
        values.put("first_person_mode", mode(v.firstPerson()));
        put(values, "first_person", v.firstPerson().yuan());
        values.put("overdue_trigger", v.overdueTrigger());
        values.put("overdue_order", v.overdueOrder());
        put(values, "overdue_unit", v.overdueUnit().yuan());
        put(values, "overdue_person", v.overduePerson().yuan());
        values.put("person_role", v.personRole());
        values.put("gain_threshold", text(v.gain().threshold()));
        put(values, "gain_mult", v.gain().multiple());
        put(values, "gain_below", v.gain().below());
        put(values, "income_pct", v.incomePercent());
        values.put("other", v.other());
        values.put("status", v.status());
        return values;
    }

    private static String mode(Violation.Fine fine) {
        return fine.mode() == Violation.Fine.Mode.UNSAID ? "" : fine.mode().name();
    }

    private static void put(Map<String, String> values, String name, Violation.Range range) {
        values.put(name + "_min", text(range.min()));
        values.put(name + "_max", text(range.max()));
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
