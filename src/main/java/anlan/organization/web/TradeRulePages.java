package anlan.organization.web;

import anlan.kernel.Refused;
import anlan.organization.trade.TradeRules;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which department is in charge of which trade, to be read and put right (行业监管分工). */
@Controller
@RequestMapping("/organization/trades")
class TradeRulePages {

    record RuleForm(
            @Nullable String department, @NotNull(message = "请填写起始日期。") @Nullable LocalDate from, @Nullable String basis) {}

    private final TradeRules rules;
    private final Permissions permissions;
    private final Clock clock;

    TradeRulePages(TradeRules rules, Permissions permissions, Clock clock) {
        this.rules = rules;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForStaff() {
        permissions.require("organization.read");
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String tab, Model model) {
        var words = q.strip();
        model.addAttribute("q", words);
        model.addAttribute("rows", rules.list(words, tab.equals("open")));
        model.addAttribute("all", rules.list("", false).size());
        model.addAttribute("open", rules.list("", true).size());
        return "organization/trades";
    }

    /** The line of a code, whether there is one yet or not. */
    @GetMapping("/line")
    String find(@RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        try {
            rules.trade(code.strip());
            redirect.addAttribute("code", code.strip());
            return "redirect:/organization/trades/{code}";
        } catch (Refused refused) {
            redirect.addFlashAttribute("warning", refused.getMessage());
            return "redirect:/organization/trades";
        }
    }

    @GetMapping("/{code:[0-9]{2,4}}")
    String show(@PathVariable String code, Model model) {
        var standing = rules.history(code).stream().filter(rule -> rule.to() == null).findFirst();
        model.addAttribute("form", new RuleForm(
                standing.map(rule -> rule.department()).orElse(""), LocalDate.now(clock), ""));
        return page(code, model);
    }

    private String page(String code, Model model) {
        var departments = new LinkedHashMap<String, String>();
        rules.departments().forEach(body -> departments.put(body.code(), body.name()));
        model.addAttribute("code", code);
        model.addAttribute("trade", rules.trade(code));
        model.addAttribute("history", rules.history(code));
        model.addAttribute("departments", departments);
        return "organization/trade";
    }

    @PostMapping("/{code:[0-9]{2,4}}")
    String correct(
            @PathVariable String code, @Valid @ModelAttribute("form") RuleForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> rules.correct(
                code, text(form.department()), Objects.requireNonNull(form.from()), text(form.basis())))) {
            return page(code, model);
        }
        redirect.addFlashAttribute("flash", "已订正；这个行业的企业随即改由该部门监管，手工指定过的不变。");
        return "redirect:/organization/trades/{code}";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
