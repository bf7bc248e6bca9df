package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.ReferralSupplements;
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

/** What was found after a case was sent, sent after it. */
@Controller
@RequestMapping("/cases/{id}/referrals/{referral}/supplement")
class ReferralSupplementPages {

    record SupplementForm(@Nullable List<UUID> items, @Nullable String words) {}

    private final ReferralSupplements supplements;
    private final DeedPage page;

    ReferralSupplementPages(ReferralSupplements supplements, DeedPage page) {
        this.supplements = supplements;
        this.page = page;
    }

    @GetMapping
    String form(@PathVariable UUID id, @PathVariable UUID referral, Model model) {
        var open = supplements.open(new CaseId(id), referral);
        model.addAttribute("form", new SupplementForm(List.copyOf(open.keySet()), ""));
        return show(id, referral, model);
    }

    private String show(UUID id, UUID referral, Model model) {
        var open = supplements.open(new CaseId(id), referral);
        model.addAttribute("materials", open);
        return page.show(model, id, "补充移送材料", "penalty/referral", "supplement", "/referrals/" + referral + "/supplement", open.isEmpty() ? "" : "制作并送出");
    }

    @PostMapping
    String send(@PathVariable UUID id, @PathVariable UUID referral, @ModelAttribute("form") SupplementForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var items = form.items == null ? List.<UUID>of() : form.items;
        if (!Forms.done(errors, () -> supplements.send(new CaseId(id), referral, items, DeedPage.text(form.words)))) {
            return show(id, referral, model);
        }
        then.addFlashAttribute("flash", "已补充移送；对方没有账户的，请打印盖章后送交。");
        return "redirect:/cases/{id}?tab=referral";
    }
}
