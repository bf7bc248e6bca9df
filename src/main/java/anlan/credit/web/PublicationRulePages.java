package anlan.credit.web;

import anlan.credit.PublicationRule;
import anlan.credit.PublicationRules;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of publication, read by the office and verified by the law clerk. */
@Controller
@RequestMapping("/publications/rules")
class PublicationRulePages {

    record RuleForm(@Nullable Integer months, @Nullable Boolean automatic, @Nullable Integer explained, @Nullable String source, @Nullable String status) {}

    private final PublicationRules rules;
    private final Permissions permissions;

    PublicationRulePages(PublicationRules rules, Permissions permissions) {
        this.rules = rules;
        this.permissions = permissions;
    }

    @GetMapping
    String list(Model model) {
        permissions.require("publication.read");
        model.addAttribute("rules", rules.all());
        return "credit/rules";
    }

    @GetMapping("/{code}")
    String form(@PathVariable String code, Model model) {
        permissions.require("law.correct");
        var rule = rule(code);
        model.addAttribute("form", new RuleForm(rule.months(), rule.automatic(), rule.explained(), rule.source(), rule.status()));
        return page(rule, model);
    }

    private String page(PublicationRule rule, Model model) {
        var states = new LinkedHashMap<String, String>();
        PublicationRules.STATES.forEach(state -> states.put(state, state));
        model.addAttribute("rule", rule);
        model.addAttribute("states", states);
        return "credit/rule";
    }

    private PublicationRule rule(String code) {
        return rules.all().stream().filter(rule -> rule.code().equals(code)).findFirst().orElseThrow(() -> new Refused("没有这条公开规则。"));
    }

    @PostMapping("/{code}")
    String correct(@PathVariable String code, @ModelAttribute("form") RuleForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> rules.correct(code, form.months, Boolean.TRUE.equals(form.automatic), form.explained == null ? 0 : form.explained,
                Typed.text(form.source), Typed.text(form.status)));
        if (!done) {
            return page(rule(code), model);
        }
        then.addFlashAttribute("flash", "已更正，此后提出的按新的规则；已经提出、公开的仍按原来的规则。");
        return "redirect:/publications/rules";
    }
}
