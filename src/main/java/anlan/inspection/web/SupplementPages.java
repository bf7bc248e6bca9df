package anlan.inspection.web;

import anlan.inspection.Supplements;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.platform.security.Me;
import anlan.platform.web.Forms;
import java.util.List;
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

/** A supplement to a signed record, written at the desk. */
@Controller
@RequestMapping("/visits/{id}/supplements")
class SupplementPages {

    record SupplementForm(@Nullable String text) {}

    private final Visits visits;
    private final Supplements supplements;
    private final Me me;

    SupplementPages(Visits visits, Supplements supplements, Me me) {
        this.visits = visits;
        this.supplements = supplements;
        this.me = me;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new SupplementForm(""));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var visit = visits.view(new VisitId(id));
        model.addAttribute("visit", visit);
        model.addAttribute("supplements", supplements.of(visit.id()));
        model.addAttribute("writing", visit.status().isSigned() && visit.hasMember(me.person()));
        return "inspection/supplements";
    }

    @PostMapping
    String write(@PathVariable UUID id, @ModelAttribute("form") SupplementForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> supplements.write(new VisitId(id), form.text == null ? "" : form.text, List.of()))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "补充说明已附在现场检查记录之后。");
        return "redirect:/visits/{id}";
    }
}
