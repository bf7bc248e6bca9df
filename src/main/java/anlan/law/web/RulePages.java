package anlan.law.web;

import anlan.law.DeadlineCorrection;
import anlan.law.DeadlineKind;
import anlan.law.DeadlineRule;
import anlan.law.Deadlines;
import anlan.law.Grounds;
import anlan.law.Provisions;
import anlan.law.TermUnit;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The time limits as rows of data (期限规则), and their correction. */
@Controller
@RequestMapping("/law/rules")
class RulePages {

    private final Deadlines deadlines;
    private final Provisions provisions;
    private final Permissions permissions;
    private final Clock clock;

    RulePages(Deadlines deadlines, Provisions provisions, Permissions permissions, Clock clock) {
        this.deadlines = deadlines;
        this.provisions = provisions;
        this.permissions = permissions;
        this.clock = clock;
    }

    record RuleForm(
            String name, String startEvent, @NotNull(message = "请填写期限长度") @Nullable Integer amount, String unit,
            String kind, @Nullable Boolean roll, String extension, String law, String article,
            @NotNull(message = "请填写施行日期") @Nullable LocalDate effectiveFrom, @Nullable LocalDate effectiveUntil,
            String status, String source, String reason) {

        static RuleForm of(DeadlineRule rule) {
            return new RuleForm(rule.name(), rule.startEvent(), rule.amount(), rule.unit().code(), rule.kind().code(),
                    rule.roll(), rule.extension(), rule.law(), rule.article(), rule.inForce().from(),
                    rule.inForce().until(), rule.status(), "", "");
        }

        DeadlineCorrection correction() {
            return new DeadlineCorrection(name, startEvent, amount == null ? 0 : amount, unit, kind, Boolean.TRUE.equals(roll), extension,
                    law, article, Objects.requireNonNull(effectiveFrom), effectiveUntil, status,
                    new Grounds(source, reason));
        }
    }

    @GetMapping
    String rules(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, Model model) {
        var today = LocalDate.now(clock);
        var all = deadlines.rules();
        model.addAttribute("rules", chosen(tab, q));
        model.addAttribute("inForce", all.stream().filter(r -> r.isInForceOn(today)).count());
        model.addAttribute("ended", all.stream().filter(r -> !r.isInForceOn(today)).count());
        model.addAttribute("unverified", all.stream().filter(r -> !r.isVerified()).count());
        model.addAttribute("all", all.size());
        model.addAttribute("q", q);
        return "law/rules";
    }

    private List<DeadlineRule> chosen(String tab, String words) {
        var today = LocalDate.now(clock);
        return deadlines.rules().stream().filter(r -> switch (tab) {
            case "unverified" -> !r.isVerified();
            case "ended" -> !r.isInForceOn(today);
            case "all" -> true;
            default -> r.isInForceOn(today);
        }).filter(r -> (r.code() + r.name() + r.startEvent() + r.law()).contains(words.strip())).toList();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("期限规则", LocalDate.now(clock), format,
                List.of("编号", "事项", "起算", "期限", "末日顺延", "种类", "延长", "法规", "条款", "施行日期", "失效日期", "核对"), chosen(tab, q),
                r -> Arrays.asList(r.code(), r.name(), r.startEvent(), r.length(), r.roll() ? "是" : "否", r.kind().label(), r.extension(),
                        r.law(), r.article(), r.inForce().from(), r.inForce().until(), r.isVerified() ? "已核" : "待核"));
    }

    @GetMapping("/{code}")
    String rule(@PathVariable String code, Model model) {
        show(code, model);
        return "law/rule";
    }

    private void show(String code, Model model) {
        var rule = deadlines.rule(code);
        model.addAttribute("rule", rule);
        model.addAttribute("versions", deadlines.versions(code));
        model.addAttribute("basis", rule.locators().stream().map(provisions::find).flatMap(Optional::stream).toList());
    }

    @GetMapping("/{code}/correction")
    String correction(@PathVariable String code, Model model) {
        permissions.require("law.correct");
        show(code, model);
        model.addAttribute("form", RuleForm.of(deadlines.rule(code)));
        return "law/rule-correction";
    }

    @PostMapping("/{code}/correction")
    String correct(@PathVariable String code, @Valid @ModelAttribute("form") RuleForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> deadlines.correct(code, form.correction()))) {
            show(code, model);
            return "law/rule-correction";
        }
        redirect.addFlashAttribute("flash", "已更正 " + code + "，原版本保留。");
        return "redirect:/law/rules/{code}";
    }

    @ModelAttribute("units")
    Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        List.of(TermUnit.values()).forEach(unit -> units.put(unit.code(), unit.label()));
        return units;
    }

    @ModelAttribute("kindLabels")
    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        List.of(DeadlineKind.values()).forEach(kind -> kinds.put(kind.code(), kind.label()));
        return kinds;
    }
}
