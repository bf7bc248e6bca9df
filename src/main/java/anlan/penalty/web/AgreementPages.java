package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.ExecutionAgreements;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
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

/** Agreements on how an urged fine is performed, and that one was broken. */
@Controller
@RequestMapping("/cases/{id}")
class AgreementPages {

    record AgreementForm(@Nullable String harmless, @Nullable String remedy, @Nullable BigDecimal remission, @Nullable String opinion, @Nullable String parts) {}

    record BreachForm(@Nullable String words) {}

    private final ExecutionAgreements agreements;
    private final CaseViews views;
    private final DeedPage page;

    AgreementPages(ExecutionAgreements agreements, CaseViews views, DeedPage page) {
        this.agreements = agreements;
        this.views = views;
        this.page = page;
    }

    @GetMapping("/decisions/{decision}/agreement")
    String form(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new AgreementForm("", "", null, "当事人愿意分阶段履行，建议达成执行协议。", ""));
        return show(id, decision, DeferralPages.empty(), model);
    }

    private String show(UUID id, UUID decision, List<DeferralPages.Row> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("account", views.view(new CaseId(id)).accounts().get(decision));
        return page.show(model, id, "执行协议", "agreement", "/decisions/" + decision + "/agreement", "报请审批");
    }

    @PostMapping("/decisions/{decision}/agreement")
    String propose(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") AgreementForm form, BindingResult errors, HttpServletRequest request,
            Model model, RedirectAttributes then) {
        var typed = DeferralPages.typed(request);
        boolean done = Forms.done(errors, () -> agreements.propose(new CaseId(id), decision, new ExecutionAgreements.Wish(DeedPage.text(form.harmless),
                DeedPage.text(form.remedy), form.remission, DeferralPages.parts(typed), DeedPage.text(form.opinion))));
        if (!done) {
            return show(id, decision, typed, model);
        }
        then.addFlashAttribute("flash", "已报请审批；批准后由当事人签名，协议才成立。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/agreements/{agreement}/breach")
    String breach(@PathVariable UUID id, @PathVariable UUID agreement, Model model) {
        model.addAttribute("form", new BreachForm(""));
        return breachPage(id, agreement, model);
    }

    private String breachPage(UUID id, UUID agreement, Model model) {
        return page.show(model, id, "登记不履行、没有签订执行协议", "agreementBreach", "/agreements/" + agreement + "/breach", "登记");
    }

    @PostMapping("/agreements/{agreement}/breach")
    String broken(@PathVariable UUID id, @PathVariable UUID agreement, @ModelAttribute("form") BreachForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> agreements.breach(new CaseId(id), agreement, DeedPage.text(form.words)))) {
            return breachPage(id, agreement, model);
        }
        then.addFlashAttribute("flash", "已登记，恢复强制执行。");
        return "redirect:/cases/{id}?tab=execution";
    }
}
