package anlan.penalty.web;

import anlan.kernel.Refused;
import anlan.law.PenaltyStage;
import anlan.penalty.CaseId;
import anlan.penalty.CaseReports;
import anlan.penalty.CaseViews;
import anlan.penalty.Circumstances;
import anlan.penalty.Offence;
import anlan.penalty.Report;
import anlan.penalty.Sanction;
import anlan.penalty.SimilarCase;
import anlan.penalty.SimilarCases;
import anlan.penalty.Weighing;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final SimilarCases similar;
    private final CaseViews views;
    private final DeedPage page;

    ReportPages(CaseReports reports, SimilarCases similar, CaseViews views, DeedPage page) {
        this.reports = reports;
        this.similar = similar;
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
        var weighed = reports.weighed(new CaseId(id));
        view.offences().forEach(o -> {
            typed.put("stage-" + o.id(), o.stage().name());
            typed.put("fine-" + o.id(), o.fine() == null ? "" : o.fine().toPlainString());
            typed.put("why-" + o.id(), o.discretion());
            Optional.ofNullable(weighed.get(o.id())).ifPresent(w -> typed(typed, o.id().toString(), w));
            typed.put("sanction-" + o.id(), o.sanctions().stream().map(Sanction::name).collect(Collectors.joining("、")));
        });
        return show(id, typed, model);
    }

    private static void typed(Map<String, String> typed, String act, Weighing weighing) {
        typed.put("why-" + act, weighing.why());
        typed.put("leaving-" + act, weighing.leaving());
        typed.put("tick-" + act, String.join("、", weighing.ticked()));
        typed.put("income-" + act, weighing.income() == null ? "" : weighing.income().toPlainString());
        typed.put("gains-" + act, weighing.gains() == null ? "" : weighing.gains().toPlainString());
    }

    private String show(UUID id, Map<String, String> typed, Model model) {
        var view = views.view(new CaseId(id));
        var worked = new LinkedHashMap<UUID, CaseReports.Weighed>();
        var like = new LinkedHashMap<UUID, List<SimilarCase>>();
        view.offences().forEach(o -> {
            var said = said(o.id().toString(), typed);
            worked.put(o.id(), reports.work(new CaseId(id), o.id(), stage(o, typed), said));
            like.put(o.id(), similar.like(new CaseId(id), o, stage(o, typed), said.ticked(), sum(typed.get("fine-" + o.id()))));
        });
        model.addAttribute("similar", like);
        model.addAttribute("worked", worked);
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

    /** The band of what is ticked so far; nothing is kept. */
    @PostMapping(params = "work")
    String work(@PathVariable UUID id, @ModelAttribute("form") ReportForm form, BindingResult errors, HttpServletRequest request, Model model) {
        var typed = typed(request);
        Forms.done(errors, () -> views.view(new CaseId(id)).offences().forEach(o -> weight(o, typed)));
        return show(id, typed, model);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("、", e.getValue())));
    }

    @PostMapping(params = "!work")
    String submit(@PathVariable UUID id, @ModelAttribute("form") ReportForm form, BindingResult errors, HttpServletRequest request, Model model, RedirectAttributes then) {
        var view = views.view(new CaseId(id));
        boolean done = Forms.done(errors, () -> reports.submit(new CaseId(id), new CaseReports.NewReport(DeedPage.text(form.facts), DeedPage.text(form.circumstances),
                DeedPage.required(form.proposal, "请选择处理意见。", "proposal"), DeedPage.text(form.ground), form.publicInterest, form.complex,
                DeedPage.text(form.opinion), view.offences().stream().map(o -> weight(o, typed(request))).toList())));
        if (!done) {
            return show(id, typed(request), model);
        }
        then.addFlashAttribute("flash", "处理意见已提交，等待审核和审批。");
        return "redirect:/cases/{id}";
    }

    private static CaseReports.Weight weight(Offence offence, Map<String, String> typed) {
        var id = offence.id().toString();
        return new CaseReports.Weight(offence.id(), stage(offence, typed), money(typed.get("fine-" + id)),
                listed(typed.get("sanction-" + id)).stream().map(Sanction::valueOf).collect(Collectors.toSet()), DeedPage.text(typed.get("why-" + id)),
                new Circumstances(listed(typed.get("tick-" + id)), money(typed.get("income-" + id)), money(typed.get("gains-" + id)), DeedPage.text(typed.get("leaving-" + id))));
    }

    /** What was said so far; a sum that is no number is said to be so when it is submitted. */
    private static Circumstances said(String id, Map<String, String> typed) {
        return new Circumstances(listed(typed.get("tick-" + id)), sum(typed.get("income-" + id)), sum(typed.get("gains-" + id)), "");
    }

    private static @Nullable BigDecimal sum(@Nullable String typed) {
        try {
            return money(typed);
        } catch (Refused _) {
            return null;
        }
    }

    private static PenaltyStage stage(Offence offence, Map<String, String> typed) {
        var stage = DeedPage.text(typed.get("stage-" + offence.id()));
        return stage.isEmpty() ? offence.stage() : PenaltyStage.valueOf(stage);
    }

    private static Set<String> listed(@Nullable String typed) {
        return Arrays.stream(DeedPage.text(typed).split("、")).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
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
