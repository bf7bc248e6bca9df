package anlan.credit.web;

import static anlan.credit.web.Typed.required;
import static anlan.credit.web.Typed.text;

import anlan.credit.DisputeId;
import anlan.credit.Disputes;
import anlan.credit.Publications;
import anlan.platform.security.Me;
import anlan.platform.web.Forms;
import java.util.UUID;
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

/** Disputes on the officer's desk. */
@Controller
@RequestMapping("/publications/disputes")
class DisputePages {

    private final Disputes disputes;
    private final Publications publications;
    private final Me me;

    DisputePages(Disputes disputes, Publications publications, Me me) {
        this.disputes = disputes;
        this.publications = publications;
        this.me = me;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", disputes.list(tab, page));
        return "credit/disputes";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var dispute = disputes.view(new DisputeId(id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", DisputeForm.BLANK);
        }
        model.addAttribute("dispute", dispute);
        model.addAttribute("view", publications.view(dispute.publication()));
        model.addAttribute("own", me.person().equals(dispute.handler()));
        model.addAttribute("successors", disputes.successors(dispute.id()));
        return "credit/dispute-desk";
    }

    @PostMapping("/{id}/handling")
    String take(@PathVariable UUID id, @ModelAttribute("form") DisputeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "这件异议由您承办。", () -> disputes.take(new DisputeId(id)));
    }

    @PostMapping("/{id}/successor")
    String handOver(@PathVariable UUID id, @ModelAttribute("form") DisputeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已改派。", () -> disputes.handOver(new DisputeId(id), required(form.to(), "请选择接手的人。", "to"), text(form.reason())));
    }

    /** The contact is shown once, on the page that answers; every look is in the ledger. */
    @PostMapping("/{id}/contact")
    String contact(@PathVariable UUID id, @ModelAttribute("form") DisputeForm form, BindingResult errors, Model model) {
        Forms.done(errors, () -> model.addAttribute("contact", disputes.contact(new DisputeId(id))));
        return page(id, model);
    }

    @PostMapping("/{id}/answer")
    String answer(@PathVariable UUID id, @ModelAttribute("form") DisputeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已答复。属实而公示还没有更正、撤回的，请在期限内办理。",
                () -> disputes.answer(new DisputeId(id), required(form.upheld(), "请选择。", "upheld"), Boolean.TRUE.equals(form.corrected()), text(form.answer())));
    }

    @PostMapping("/{id}/reply")
    String reply(@PathVariable UUID id, @ModelAttribute("form") DisputeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记。", () -> disputes.settleReply(new DisputeId(id), required(form.shown(), "请选择。", "shown"), text(form.note())));
    }

    @PostMapping("/{id}/reply-end")
    String endReply(@PathVariable UUID id, @ModelAttribute("form") DisputeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "单位的说明已撤下。", () -> disputes.takeDownReply(new DisputeId(id), text(form.note())));
    }

    private String done(UUID id, BindingResult errors, Model model, RedirectAttributes then, String flash, Runnable deed) {
        if (!Forms.done(errors, deed)) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", flash);
        return "redirect:/publications/disputes/" + id;
    }
}
