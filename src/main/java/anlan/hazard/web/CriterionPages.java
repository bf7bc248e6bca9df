package anlan.hazard.web;

import anlan.hazard.Criteria;
import anlan.hazard.Criterion;
import anlan.kernel.Refused;
import anlan.law.Provisions;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/criteria")
class CriterionPages {

    record CriterionForm(String criterion, String source, String status) {}

    private final Criteria criteria;
    private final Provisions provisions;
    private final Permissions permissions;
    private final Clock clock;

    CriterionPages(Criteria criteria, Provisions provisions, Permissions permissions, Clock clock) {
        this.criteria = criteria;
        this.provisions = provisions;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        permissions.require("checklist.read");
        var all = criteria.all();
        model.addAttribute("criteria", all);
        model.addAttribute("sources", all.stream().map(Criterion::source).distinct()
                .collect(Collectors.toMap(source -> source, source -> provisions.cited(source, LocalDate.now(clock)))));
        return "hazard/criteria";
    }

    @GetMapping("/{code}")
    String edit(@PathVariable String code, Model model) {
        permissions.require("law.correct");
        var known = find(code);
        model.addAttribute("form", new CriterionForm(known.criterion(), known.source(), known.status()));
        return page(known, model);
    }

    private static String page(Criterion known, Model model) {
        var statuses = new LinkedHashMap<String, String>();
        for (var status : new String[] {"待核", "已核", "停用"}) {
            statuses.put(status, status);
        }
        model.addAttribute("known", known);
        model.addAttribute("statuses", statuses);
        return "hazard/criterion";
    }

    @PostMapping("/{code}")
    String change(@PathVariable String code, @ModelAttribute("form") CriterionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> criteria.change(code, form.criterion(), form.source(), form.status()))) {
            return page(find(code), model);
        }
        then.addFlashAttribute("flash", "判定标准已更新。");
        return "redirect:/criteria";
    }

    private Criterion find(String code) {
        return criteria.all().stream().filter(c -> c.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refused("没有这条判定标准。"));
    }
}
