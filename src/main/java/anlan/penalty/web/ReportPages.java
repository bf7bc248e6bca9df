package anlan.penalty.web;

import anlan.kernel.Refused;
import anlan.law.PenaltyStage;
import anlan.penalty.CaseId;
import anlan.penalty.CaseReports;
import anlan.penalty.CaseViews;
import anlan.penalty.Offence;
import anlan.penalty.Report;
import anlan.penalty.Sanction;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** The report that ends the investigation: act by act, what is proposed and why. */
@Controller
@RequestMapping("/cases/{id}/report")
class ReportPages {

    record ReportForm(
            @Nullable String facts, @Nullable String circumstances, Report.@Nullable Proposal proposal, @Nullable String ground, boolean publicInterest,
            boolean complex, @Nullable String opinion, @Nullable String weights, @Nullable String fine) {}

    private final CaseReports reports;
    private final CaseViews views;
    private final DeedPage page;

    ReportPages(CaseReports reports, CaseViews views, DeedPage page) {
        this.reports = reports;
        this.views = views;
        this.page = page;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        var view = views.view(new CaseId(id));
        var last = view.report();
        model.addAttribute("form", new ReportForm(last.map(Report::facts).orElse(view.facts()), last.map(Report::circumstances).orElse(""),
                Report.Proposal.PENALISE, "", view.publicInterest(), view.complex(), "事实清楚，证据充分，建议按照拟定意见处理。", "", ""));
        var typed = new LinkedHashMap<String, String>();
        view.offences().forEach(o -> {
            typed.put("stage-" + o.id(), o.stage().name());
            typed.put("fine-" + o.id(), o.fine() == null ? "" : o.fine().toPlainString());
            typed.put("why-" + o.id(), o.discretion());
            typed.put("sanction-" + o.id(), o.sanctions().stream().map(Sanction::name).collect(Collectors.joining("、")));
        });
        return show(id, typed, model);
    }

    private String show(UUID id, Map<String, String> typed, Model model) {
        var proposals = new LinkedHashMap<Report.Proposal, String>();
        for (var proposal : Report.Proposal.values()) {
            proposals.put(proposal, proposal.label());
        }
        model.addAttribute("proposals", proposals);
        model.addAttribute("typed", typed);
        model.addAttribute("stages", PenaltyStage.values());
        model.addAttribute("sanctions", Sanction.values());
        model.addAttribute("ranges", reports.ranges(new CaseId(id)));
        return page.show(model, id, "提交处理意见", "report", "/report", "提交审批");
    }

    @PostMapping
    String submit(@PathVariable UUID id, @ModelAttribute("form") ReportForm form, BindingResult errors, HttpServletRequest request, Model model, RedirectAttributes then) {
        var view = views.view(new CaseId(id));
        boolean done = Forms.done(errors, () -> reports.submit(new CaseId(id), new CaseReports.NewReport(DeedPage.text(form.facts), DeedPage.text(form.circumstances),
                DeedPage.required(form.proposal, "请选择处理意见。", "proposal"), DeedPage.text(form.ground), form.publicInterest, form.complex,
                DeedPage.text(form.opinion), view.offences().stream().map(o -> weight(o, request)).toList())));
        if (!done) {
            return show(id, request.getParameterMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("、", e.getValue()))), model);
        }
        then.addFlashAttribute("flash", "处理意见已提交，等待审核和审批。");
        return "redirect:/cases/{id}";
    }

    private static CaseReports.Weight weight(Offence offence, HttpServletRequest request) {
        var id = offence.id().toString();
        var sanctions = request.getParameterValues("sanction-" + id);
        return new CaseReports.Weight(offence.id(), PenaltyStage.valueOf(DeedPage.text(request.getParameter("stage-" + id)).isEmpty() ? offence.stage().name() : DeedPage.text(request.getParameter("stage-" + id))),
                money(request.getParameter("fine-" + id)), sanctions == null ? java.util.Set.of() : Arrays.stream(sanctions).map(Sanction::valueOf).collect(Collectors.toSet()),
                DeedPage.text(request.getParameter("why-" + id)));
    }

    static @Nullable BigDecimal money(@Nullable String typed) {
        var text = DeedPage.text(typed).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new anlan.kernel.Money(new BigDecimal(text)).yuan();
        } catch (NumberFormatException e) {
            throw new Refused("金额“" + typed + "”不是数字。").at("weights");
        }
    }
}
