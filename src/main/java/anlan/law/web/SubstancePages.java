package anlan.law.web;

import anlan.law.LawRecordId;
import anlan.law.Substance;
import anlan.law.Substances;
import anlan.platform.security.Permissions;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The critical quantities as rows (临界量表), and their correction. */
@Controller
@RequestMapping("/law/substances")
class SubstancePages {

    private final Substances substances;
    private final Permissions permissions;

    SubstancePages(Substances substances, Permissions permissions) {
        this.substances = substances;
        this.permissions = permissions;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, Model model) {
        var all = substances.all();
        model.addAttribute("rows", all.stream().filter(s -> tab.equals("categories") == s.isCategory())
                .filter(s -> (s.code() + s.name() + s.aliases() + s.cas() + s.hazardClass()).contains(q.strip())).toList());
        model.addAttribute("named", all.stream().filter(s -> !s.isCategory()).count());
        model.addAttribute("categories", all.stream().filter(Substance::isCategory).count());
        model.addAttribute("q", q);
        return "law/substances";
    }

    @GetMapping("/{subject}")
    String substance(@PathVariable UUID subject, Model model) {
        show(subject, model);
        return "law/substance";
    }

    private Substance show(UUID subject, Model model) {
        var versions = substances.versions(new LawRecordId(subject));
        model.addAttribute("substance", versions.getFirst());
        model.addAttribute("versions", versions);
        return versions.getFirst();
    }

    @GetMapping("/{subject}/correction")
    String correction(@PathVariable UUID subject, Model model) {
        permissions.require("law.correct");
        model.addAttribute("typed", values(show(subject, model)));
        return "law/substance-correction";
    }

    @PostMapping("/{subject}/correction")
    String correct(@PathVariable UUID subject, @RequestParam Map<String, String> typed, Model model,
            RedirectAttributes redirect) {
        boolean done = new TypedCorrection(typed).done(
                grounds -> substances.correct(new LawRecordId(subject), typed, grounds), model, redirect);
        if (!done) {
            show(subject, model);
            return "law/substance-correction";
        }
        return "redirect:/law/substances/{subject}";
    }

    private static Map<String, String> values(Substance substance) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", substance.name());
        values.put("aliases", substance.aliases());
        values.put("cas", substance.cas());
        values.put("hazard_class", substance.hazardClass());
        values.put("critical_quantity", text(substance.criticalQuantity()));
        values.put("beta", text(substance.beta()));
        values.put("beta_before", text(substance.betaBefore()));
        values.put("status", substance.status());
        return values;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
