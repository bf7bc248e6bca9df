package anlan.enterprise.web;

import anlan.enterprise.duplicate.Candidate;
import anlan.enterprise.duplicate.Candidates;
import anlan.enterprise.Changes;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.enterprise.RegistrationPolicy;
import anlan.enterprise.competence.Trades;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** Entering an enterprise and changing its entry (登记、变更), with what may be the same enterprise beside it. */
@Controller
@RequestMapping("/enterprises")
class RegistrationPages {

    private static final String FORM = "enterprise/form";

    private final Enterprises enterprises;
    private final Candidates candidates;
    private final Trades trades;
    private final Permissions permissions;
    private final Choices choices;

    RegistrationPages(
            Enterprises enterprises, Candidates candidates, Trades trades, Permissions permissions, Choices choices) {
        this.enterprises = enterprises;
        this.candidates = candidates;
        this.trades = trades;
        this.permissions = permissions;
        this.choices = choices;
    }

    @GetMapping("/new")
    String empty(Model model) {
        permissions.require("enterprise.write");
        model.addAttribute("form", RegistrationForm.EMPTY);
        return form(null, model);
    }

    private String form(@Nullable UUID id, Model model) {
        model.addAttribute("towns", choices.places());
        model.addAttribute("risks", choices.risks());
        if (id != null) {
            model.addAttribute("enterprise", enterprises.view(new EnterpriseId(id)));
        }
        return FORM;
    }

    /** Registers it; if something like it is known, only after a second look. */
    @PostMapping
    String register(
            @ModelAttribute("form") RegistrationForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        permissions.require("enterprise.write");
        var alike = form.looked() ? List.<Candidate>of() : candidates.like(form.draft(trades, false), null);
        var registered = new AtomicReference<@Nullable EnterpriseId>();
        if (!alike.isEmpty()) {
            model.addAttribute("candidates", alike);
            model.addAttribute("warned", true);
            return form(null, model);
        }
        if (!Forms.done(errors, () -> registered.set(enterprises.register(form.entry(trades))))) {
            return form(null, model);
        }
        redirect.addFlashAttribute("flash", "已登记。");
        return "redirect:/enterprises/" + java.util.Objects.requireNonNull(registered.get()).value();
    }

    /** The piece of the page that shows what may be the same enterprise, while its name is being typed. */
    @PostMapping("/candidates")
    String candidates(@ModelAttribute("form") RegistrationForm form, @RequestParam(required = false) @Nullable UUID self, Model model) {
        permissions.require("enterprise.read");
        var id = self == null ? null : new EnterpriseId(self);
        model.addAttribute("candidates", candidates.like(form.draft(trades, false), id));
        return "enterprise/candidates :: list";
    }

    @GetMapping("/{enterprise}/correction")
    String correction(@PathVariable UUID enterprise, Model model) {
        permissions.require("enterprise.write");
        var view = enterprises.view(new EnterpriseId(enterprise));
        model.addAttribute("form", RegistrationForm.of(view.facts().masked(), view.version()));
        return form(enterprise, model);
    }

    @PostMapping("/{enterprise}/correction")
    String correct(
            @PathVariable UUID enterprise, @ModelAttribute("form") RegistrationForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        permissions.require("enterprise.write");
        var id = new EnterpriseId(enterprise);
        var conflict = new AtomicReference<@Nullable OptimisticLockingFailureException>();
        boolean done = Forms.done(errors, () -> {
            try {
                enterprises.correct(id, form.known(), form.entry(trades), RegistrationForm.text(form.reason()));
            } catch (OptimisticLockingFailureException e) {
                conflict.set(e);
            }
        });
        if (conflict.get() != null) {
            return conflict(id, form, model);
        }
        if (!done) {
            return form(enterprise, model);
        }
        redirect.addFlashAttribute("flash", "已变更档案。");
        return "redirect:/enterprises/{enterprise}";
    }

    /** Both values side by side; a person decides. */
    private String conflict(EnterpriseId id, RegistrationForm form, Model model) {
        var now = enterprises.view(id);
        var typed = RegistrationPolicy.tidy(form.draft(trades, false));
        model.addAttribute("enterprise", now);
        model.addAttribute("changes", Changes.between(
                now.facts().masked(), typed.keepingMasked(now.facts()).masked(), true, trades::nameOf,
                division -> choices.places().getOrDefault(division, division)));
        return "enterprise/conflict";
    }
}
