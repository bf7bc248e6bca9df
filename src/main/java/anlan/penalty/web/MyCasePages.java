package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.CaseNotices;
import anlan.penalty.CaseViews;
import anlan.penalty.Hearings;
import anlan.penalty.SealingViews;
import anlan.penalty.SpotViews;
import anlan.penalty.SupplyCutViews;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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

/** The party's own side: what it was told, what it may say, what it owes. */
@Controller
@RequestMapping("/my/cases")
class MyCasePages {

    record SaidForm(@Nullable String person, @Nullable String words, @Nullable String kind, @Nullable String day) {}

    private final CaseViews views;
    private final SpotViews spots;
    private final SealingViews sealings;
    private final SupplyCutViews cuts;
    private final CaseNotices notices;
    private final Hearings hearings;
    private final Permissions permissions;
    private final Me me;
    private final Clock clock;

    MyCasePages(CaseViews views, SpotViews spots, SealingViews sealings, SupplyCutViews cuts, CaseNotices notices, Hearings hearings, Permissions permissions, Me me, Clock clock) {
        this.views = views;
        this.spots = spots;
        this.sealings = sealings;
        this.cuts = cuts;
        this.notices = notices;
        this.hearings = hearings;
        this.permissions = permissions;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        permissions.require("enterprise.own");
        var own = Objects.requireNonNull(me.get().enterprise());
        model.addAttribute("rows", views.ofEnterprise(own, 200));
        model.addAttribute("spots", spots.ofEnterprise(own, 200));
        model.addAttribute("sealings", sealings.ofEnterprise(own, 200));
        model.addAttribute("cuts", cuts.ofEnterprise(own, 200));
        return "penalty/my-cases";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new SaidForm("", "", "defence", ""));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        permissions.require("enterprise.own");
        var view = views.view(new CaseId(id));
        model.addAttribute("view", view);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("papers", views.papers(view.id()));
        return "penalty/my-case";
    }

    @PostMapping("/{id}/notices/{notice}")
    String say(@PathVariable UUID id, @PathVariable UUID notice, @ModelAttribute("form") SaidForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var today = LocalDate.now(clock);
        boolean done = Forms.done(errors, () -> {
            switch (DeedPage.text(form.kind)) {
                case "waiver" -> notices.waive(new CaseId(id), notice, today, DeedPage.text(form.words));
                case "hearing" -> hearings.ask(new CaseId(id), notice, today, DeedPage.text(form.words));
                default -> notices.defend(new CaseId(id), notice, today, DeedPage.text(form.person), DeedPage.text(form.words));
            }
        });
        if (!done) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "已提交。");
        return "redirect:/my/cases/{id}";
    }
}
