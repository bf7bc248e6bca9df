package anlan.law.web;

import anlan.law.Grounds;
import anlan.law.LawRecordId;
import anlan.law.Tier;
import anlan.law.Tiers;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of tiers of discretion (裁量阶次): listed, added to, corrected. */
@Controller
@RequestMapping("/law/tiers")
class TierPages {

    private final Tiers tiers;
    private final Permissions permissions;
    private final Clock clock;

    TierPages(Tiers tiers, Permissions permissions, Clock clock) {
        this.tiers = tiers;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, Model model) {
        var today = LocalDate.now(clock);
        var all = tiers.all();
        model.addAttribute("rows", all.stream().filter(t -> switch (tab) {
            case "unverified" -> !t.isVerified();
            case "all" -> true;
            default -> t.isInForceOn(today);
        }).filter(t -> (t.code() + t.violation() + t.name() + t.document() + t.conditions()).contains(q.strip())).toList());
        model.addAttribute("inForce", all.stream().filter(t -> t.isInForceOn(today)).count());
        model.addAttribute("unverified", all.stream().filter(t -> !t.isVerified()).count());
        model.addAttribute("all", all.size());
        model.addAttribute("q", q);
        return "law/tiers";
    }

    @GetMapping("/{subject}")
    String tier(@PathVariable UUID subject, Model model) {
        show(subject, model);
        return "law/tier";
    }

    private Tier show(UUID subject, Model model) {
        var versions = tiers.versions(new LawRecordId(subject));
        model.addAttribute("tier", versions.getFirst());
        model.addAttribute("versions", versions);
        return versions.getFirst();
    }

    @GetMapping("/new")
    String fresh(Model model) {
        permissions.require("law.correct");
        var typed = new HashMap<>(Map.of("unit", "%", "edition", "*", "status", "待核", "effective_from", LocalDate.now(clock).toString()));
        model.addAttribute("typed", typed);
        return "law/tier-form";
    }

    @PostMapping
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var added = new LawRecordId[1];
        if (!new TypedCorrection(typed).done(grounds -> added[0] = tiers.add(typed, grounds), model, redirect)) {
            return "law/tier-form";
        }
        redirect.addFlashAttribute("flash", "已增加裁量阶次。");
        return "redirect:/law/tiers/" + added[0].value();
    }

    @GetMapping("/{subject}/correction")
    String correction(@PathVariable UUID subject, Model model) {
        permissions.require("law.correct");
        model.addAttribute("typed", tiers.values(show(subject, model)));
        return "law/tier-form";
    }

    @PostMapping("/{subject}/correction")
    String correct(@PathVariable UUID subject, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        boolean done = new TypedCorrection(typed).done((Grounds grounds) -> tiers.correct(new LawRecordId(subject), typed, grounds), model, redirect);
        if (!done) {
            show(subject, model);
            return "law/tier-form";
        }
        return "redirect:/law/tiers/{subject}";
    }
}
