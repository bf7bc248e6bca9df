package anlan.complaint.web;

import static anlan.complaint.web.StepForm.text;

import anlan.complaint.ComplaintId;
import anlan.complaint.Complaints;
import anlan.complaint.HandoverView;
import anlan.complaint.Handovers;
import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import anlan.platform.security.Me;
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

/** Handing one complaint to another handler. */
@Controller
@RequestMapping("/complaints/{id}/handover")
class HandoverPages {

    record HandoverForm(@Nullable UUID to, @Nullable String reason, @Nullable Boolean agreed, @Nullable String opinion) {}

    private final Complaints complaints;
    private final Handovers handovers;
    private final Me me;

    HandoverPages(Complaints complaints, Handovers handovers, Me me) {
        this.complaints = complaints;
        this.handovers = handovers;
        this.me = me;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new HandoverForm(null, "", null, ""));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var complaint = complaints.view(new ComplaintId(id));
        var all = handovers.of(complaint.id());
        model.addAttribute("complaint", complaint);
        model.addAttribute("handovers", all);
        var waiting = all.stream().filter(HandoverView::isPending).findFirst();
        model.addAttribute("waiting", waiting.orElse(null));
        model.addAttribute("deciding", waiting.filter(h -> !h.asker().equals(me.person()) && !h.toPerson().equals(me.person())).isPresent());
        model.addAttribute("open", handovers.isOpen(complaint.id()));
        model.addAttribute("candidates", handovers.candidates(complaint.id()));
        return "complaint/handover";
    }

    @PostMapping
    String ask(@PathVariable UUID id, @ModelAttribute("form") HandoverForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已报负责人审批，批准以前仍由原承办人办理。", () -> {
            if (form.to() == null) {
                throw new Refused("请选择接手的人员。").at("to");
            }
            handovers.ask(new ComplaintId(id), new OfficerId(form.to()), text(form.reason()));
        });
    }

    @PostMapping("/decision")
    String decide(@PathVariable UUID id, @ModelAttribute("form") HandoverForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记审批意见。", () -> {
            if (form.agreed() == null) {
                throw new Refused("请选择是否同意。").at("agreed");
            }
            handovers.decide(new ComplaintId(id), form.agreed(), text(form.opinion()));
        });
    }

    private String done(UUID id, BindingResult errors, Model model, RedirectAttributes then, String flash, Runnable deed) {
        if (!Forms.done(errors, deed)) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", flash);
        return "redirect:/complaints/" + id + "/handover";
    }
}
