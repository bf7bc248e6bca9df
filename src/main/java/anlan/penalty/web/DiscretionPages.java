package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.CaseReports;
import anlan.penalty.CaseViews;
import anlan.penalty.Deviations;
import anlan.penalty.SimilarCases;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.util.UUID;
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

/** How the acts of a case were weighed (裁量), and the second approval of a fine outside its band. */
@Controller
@RequestMapping("/cases/{id}")
class DiscretionPages {

    record OpinionForm(@Nullable String opinion, boolean granted) {}

    private final CaseReports reports;
    private final Deviations deviations;
    private final SimilarCases similar;
    private final CaseViews views;
    private final Permissions permissions;
    private final DeedPage page;

    DiscretionPages(CaseReports reports, Deviations deviations, SimilarCases similar, CaseViews views,
            Permissions permissions, DeedPage page) {
        this.reports = reports;
        this.deviations = deviations;
        this.similar = similar;
        this.views = views;
        this.permissions = permissions;
        this.page = page;
    }

    @GetMapping("/discretion")
    String show(@PathVariable UUID id, Model model) {
        permissions.require("case.read");
        model.addAttribute("view", views.view(new CaseId(id)));
        model.addAttribute("weighed", reports.weighed(new CaseId(id)));
        model.addAttribute("deviations", deviations.of(new CaseId(id)));
        model.addAttribute("similar", similar.of(new CaseId(id)));
        return "penalty/discretion";
    }

    @GetMapping("/deviation")
    String form(@PathVariable UUID id, Model model) {
        permissions.require("case.decide");
        model.addAttribute("form", new OpinionForm("", false));
        return deviation(id, model);
    }

    private String deviation(UUID id, Model model) {
        var asked = deviations.pending(new CaseId(id));
        if (asked.isEmpty()) {
            return "redirect:/cases/{id}";
        }
        model.addAttribute("deviation", asked.get());
        return page.show(model, id, "审批超出裁量幅度", "deviation", "/deviation", "");
    }

    @PostMapping("/deviation")
    String decide(@PathVariable UUID id, @ModelAttribute("form") OpinionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> deviations.decide(new CaseId(id), form.granted, DeedPage.text(form.opinion)))) {
            return deviation(id, model);
        }
        then.addFlashAttribute("flash", form.granted ? "已同意，告知书已经制作。" : "已退回承办人。");
        return "redirect:/cases/{id}";
    }
}
