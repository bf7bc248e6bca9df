package anlan.credit.web;

import anlan.credit.blacklist.ListingViews;
import anlan.credit.blacklist.RestrictionId;
import anlan.credit.blacklist.Restrictions;
import anlan.mandate.Inbox;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joint restrictions: a department reads what was sent to it, signs for it, answers, and says what it lifted. */
@Controller
@RequestMapping("/restrictions")
class RestrictionPages {

    record AnswerForm(@Nullable String words) {}

    private final ListingViews views;
    private final Restrictions restrictions;
    private final Inbox inbox;

    RestrictionPages(ListingViews views, Restrictions restrictions, Inbox inbox) {
        this.views = views;
        this.restrictions = restrictions;
        this.inbox = inbox;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", views.restrictions(tab, q, page));
        return "credit/restrictions";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new AnswerForm(""));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var restriction = views.restriction(new RestrictionId(id));
        model.addAttribute("restriction", restriction);
        model.addAttribute("answering", views.mayAnswer(restriction));
        model.addAttribute("clocks", inbox.about(restriction.id()));
        return "credit/restriction";
    }

    @PostMapping("/{id}/{deed:receipt|answer|lifting}")
    String act(@PathVariable UUID id, @PathVariable String deed, @ModelAttribute("form") AnswerForm form, BindingResult errors, Model model,
            RedirectAttributes then) {
        if (!Forms.done(errors, () -> step(new RestrictionId(id), deed, Typed.text(form.words)))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", deed.equals("receipt") ? "已签收，请反馈所采取的措施。" : "已反馈。");
        return "redirect:/restrictions/{id}";
    }

    private void step(RestrictionId id, String deed, String words) {
        switch (deed) {
            case "receipt" -> restrictions.receive(id);
            case "answer" -> restrictions.answer(id, words);
            default -> restrictions.lift(id, words);
        }
    }
}
