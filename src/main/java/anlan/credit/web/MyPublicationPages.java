package anlan.credit.web;

import static anlan.credit.web.Typed.text;

import anlan.credit.DisputeId;
import anlan.credit.Disputes;
import anlan.credit.PublicationId;
import anlan.credit.Publications;
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

/** What is public of the unit, as it sees it itself, and its right of reply (本单位的公示和异议). */
@Controller
@RequestMapping("/my/publications")
class MyPublicationPages {

    private final Publications publications;
    private final Disputes disputes;

    MyPublicationPages(Publications publications, Disputes disputes) {
        this.publications = publications;
        this.disputes = disputes;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", publications.mine(page));
        return "credit/my-publications";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var publication = new PublicationId(id);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", DisputeForm.BLANK);
        }
        model.addAttribute("view", publications.mine(publication));
        model.addAttribute("disputes", disputes.mine(publication));
        return "credit/my-publication";
    }

    @PostMapping("/{id}/disputes")
    String raise(@PathVariable UUID id, @ModelAttribute("form") DisputeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> then.addFlashAttribute("flash", "异议已提出，编号 "
                + disputes.raise(new PublicationId(id), text(form.words()), text(form.reply())) + "。"))) {
            return page(id, model);
        }
        return "redirect:/my/publications/" + id;
    }

    @PostMapping("/{id}/disputes/{dispute}/reply-end")
    String takeBack(@PathVariable UUID id, @PathVariable UUID dispute, RedirectAttributes then) {
        disputes.withdrawReply(new DisputeId(dispute));
        then.addFlashAttribute("flash", "说明已撤回。");
        return "redirect:/my/publications/" + id;
    }
}
