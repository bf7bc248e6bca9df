package anlan.enterprise.web;

import anlan.enterprise.duplicate.Candidates;
import anlan.enterprise.Changes;
import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseReader;
import anlan.enterprise.Enterprises;
import anlan.enterprise.competence.Trades;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merging a duplicate into the file that stays, and undoing it (合并、撤销合并). */
@Controller
@RequestMapping("/enterprises/{enterprise:[0-9a-f-]{36}}")
class MergePages {

    private final Enterprises enterprises;
    private final EnterpriseReader reader;
    private final Candidates candidates;
    private final Trades trades;
    private final Choices choices;
    private final Permissions permissions;

    MergePages(
            Enterprises enterprises, EnterpriseReader reader, Candidates candidates, Trades trades, Choices choices,
            Permissions permissions) {
        this.enterprises = enterprises;
        this.reader = reader;
        this.candidates = candidates;
        this.trades = trades;
        this.choices = choices;
        this.permissions = permissions;
    }

    @ModelAttribute
    void onlyForWhoMay() {
        permissions.require("enterprise.merge");
    }

    /** The file that stays, what may be its duplicates, and the chosen one compared with it. */
    @GetMapping("/merging")
    String choose(
            @PathVariable UUID enterprise, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID merged, Model model) {
        var keeper = enterprises.view(new EnterpriseId(enterprise));
        model.addAttribute("enterprise", keeper);
        model.addAttribute("q", q);
        model.addAttribute("candidates", candidates.like(keeper.facts(), keeper.id()));
        model.addAttribute("found", q.isBlank() ? List.of() : reader.list(EnterpriseFilter.words(q.strip()), 1).rows().stream()
                .filter(row -> !row.id().equals(keeper.id())).toList());
        if (merged != null) {
            var other = enterprises.view(new EnterpriseId(merged));
            model.addAttribute("merged", other);
            model.addAttribute("changes", Changes.between(
                    keeper.facts(), other.facts(), true, trades::nameOf,
                    division -> choices.places().getOrDefault(division, division)));
        }
        return "enterprise/merging";
    }

    @PostMapping("/merging")
    String merge(
            @PathVariable UUID enterprise, @RequestParam UUID merged, @RequestParam(defaultValue = "") String reason,
            Model model, RedirectAttributes redirect) {
        try {
            enterprises.merge(new EnterpriseId(enterprise), new EnterpriseId(merged), reason);
        } catch (Refused refused) {
            model.addAttribute("refusal", refused.getMessage());
            model.addAttribute("reason", reason);
            return choose(enterprise, "", merged, model);
        }
        redirect.addFlashAttribute("flash", "已合并，可以在本页撤销。");
        return "redirect:/enterprises/{enterprise}";
    }

    @PostMapping("/merging/{merged}/undoing")
    String unmerge(
            @PathVariable UUID enterprise, @PathVariable UUID merged,
            @RequestParam(defaultValue = "核对后不是同一家企业") String reason, RedirectAttributes redirect) {
        enterprises.unmerge(new EnterpriseId(merged), reason);
        redirect.addFlashAttribute("flash", "已撤销合并，两份档案恢复为各自独立。");
        return "redirect:/enterprises/{enterprise}";
    }
}
