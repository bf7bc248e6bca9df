package anlan.penalty.web;

import anlan.mandate.Inbox;
import anlan.penalty.Approvals;
import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.EvidenceViews;
import anlan.penalty.NextDeeds;
import anlan.penalty.Referrals;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
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

@Controller
@RequestMapping("/cases/{id}")
class CasePages {

    record ApprovalForm(@Nullable String opinion, @Nullable Boolean agree) {}

    private final CaseViews views;
    private final NextDeeds next;
    private final Approvals approvals;
    private final Inbox inbox;
    private final Referrals referrals;
    private final EvidenceViews work;
    private final DeedPage page;
    private final Clock clock;

    CasePages(CaseViews views, NextDeeds next, Approvals approvals, Inbox inbox, Referrals referrals, EvidenceViews work, DeedPage page, Clock clock) {
        this.views = views;
        this.next = next;
        this.approvals = approvals;
        this.inbox = inbox;
        this.referrals = referrals;
        this.work = work;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String tab, Model model) {
        var view = views.view(new CaseId(id));
        model.addAttribute("view", view);
        model.addAttribute("tab", tab);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("next", next.of(view));
        model.addAttribute("steps", CaseSteps.of(view, LocalDate.now(clock)));
        model.addAttribute("entries", CaseSteps.entries(view));
        model.addAttribute("clocks", inbox.about(view.id()));
        model.addAttribute("work", work.of(view.id()));
        model.addAttribute("referrals", referrals.of(view.id()));
        model.addAttribute("papers", views.papers(view.id()));
        return "penalty/case";
    }

    @GetMapping("/approvals/{approval}")
    String approval(@PathVariable UUID id, @PathVariable UUID approval, Model model) {
        model.addAttribute("form", new ApprovalForm("", null));
        return approvalPage(id, approval, model);
    }

    private String approvalPage(UUID id, UUID approval, Model model) {
        var view = views.view(new CaseId(id));
        var asked = view.approvals().stream().filter(a -> a.id().equals(approval)).findFirst()
                .orElseThrow(() -> new anlan.kernel.Refused("没有这项审批。"));
        model.addAttribute("asked", asked);
        model.addAttribute("mine", approvals.mine(view.id(), asked));
        return page.show(model, id, "审批：" + asked.kind().label(), "approval", "/approvals/" + approval, "");
    }

    @PostMapping("/approvals/{approval}")
    String decide(@PathVariable UUID id, @PathVariable UUID approval, @ModelAttribute("form") ApprovalForm form, BindingResult errors, Model model,
            RedirectAttributes then) {
        boolean agree = Boolean.TRUE.equals(form.agree);
        boolean done = Forms.done(errors, () -> {
            var view = views.view(new CaseId(id));
            var asked = view.approvals().stream().filter(a -> a.id().equals(approval)).findFirst().orElseThrow(() -> new anlan.kernel.Refused("没有这项审批。"));
            if (approvals.mine(view.id(), asked).equals("endorsement")) {
                approvals.endorse(view.id(), approval, agree, DeedPage.text(form.opinion));
            } else {
                approvals.decide(view.id(), approval, agree, DeedPage.text(form.opinion));
            }
        });
        if (!done) {
            return approvalPage(id, approval, model);
        }
        then.addFlashAttribute("flash", agree ? "已同意。" : "已退回。");
        return "redirect:/cases/{id}";
    }
}
