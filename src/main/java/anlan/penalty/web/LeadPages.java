package anlan.penalty.web;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.hazard.LeadRow;
import anlan.inspection.Finding;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.penalty.CaseId;
import anlan.penalty.CaseSource;
import anlan.penalty.CaseViews;
import anlan.penalty.Cases;
import anlan.penalty.NewLead;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering a lead: the unit first, then what was found. */
@Controller
@RequestMapping("/cases/new")
class LeadPages {

    record LeadForm(
            @Nullable UUID enterprise, @Nullable UUID lead, @Nullable UUID visit, @Nullable CaseSource source, @Nullable String sourceNote, @Nullable String cause,
            @Nullable LocalDate foundOn, @Nullable LocalDate receivedOn, @Nullable String facts, boolean harm, @Nullable UUID officers) {}

    private final Cases cases;
    private final CaseViews views;
    private final Enterprises enterprises;
    private final Visits visits;
    private final Clock clock;

    LeadPages(Cases cases, CaseViews views, Enterprises enterprises, Visits visits, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.enterprises = enterprises;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable UUID lead, @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable UUID visit, @RequestParam(required = false) @Nullable UUID finding,
            @RequestParam(defaultValue = "") String q, Model model) {
        if (lead != null) {
            var row = cases.waiting().stream().filter(l -> l.id().value().equals(lead)).findFirst()
                    .orElseThrow(() -> new anlan.kernel.Refused("没有这条线索，或者已经登记为案件。"));
            return page(model, from(row));
        }
        if (visit != null && finding != null) {
            return page(model, from(new VisitId(visit), finding));
        }
        if (enterprise != null) {
            return page(model, new LeadForm(enterprise, null, null, CaseSource.INSPECTION, "", "", LocalDate.now(clock), null, "", false, null));
        }
        model.addAttribute("found", q.isBlank() ? java.util.List.of() : enterprises.search(q, 20));
        return "penalty/choose";
    }

    private LeadForm from(LeadRow row) {
        return new LeadForm(row.enterprise(), row.id().value(), null, CaseSource.REINSPECTION, "整改复查未通过", "逾期未改正：" + row.problem(), row.openedOn(), null,
                "责令限期整改后复查，下列问题没有整改：" + row.problem(), false, null);
    }

    private LeadForm from(VisitId visit, UUID finding) {
        var found = finding(visit, finding);
        var seen = visits.view(visit);
        var day = LocalDate.ofInstant(DeedPage.required(seen.signedAt(), "检查记录还没有签名。", "lead"), clock.getZone());
        return new LeadForm(seen.enterprise(), found.id().value(), visit.value(), CaseSource.INSPECTION, "现场检查", found.problem(), day, null,
                "现场检查发现：" + (found.place().isBlank() ? "" : found.place() + "，") + found.problem() + "。违反" + found.basis() + "。", false, null);
    }

    private Finding finding(VisitId visit, UUID finding) {
        return cases.findings(visit).stream().filter(f -> f.id().value().equals(finding)).findFirst()
                .orElseThrow(() -> new anlan.kernel.Refused("没有这项检查发现，或者已经登记为案件。"));
    }

    private String page(Model model, LeadForm form) {
        model.addAttribute("form", form);
        return show(model, enterprises.view(new EnterpriseId(DeedPage.required(form.enterprise, "请先选择企业。", "enterprise"))));
    }

    private String show(Model model, EnterpriseView unit) {
        model.addAttribute("unit", unit);
        model.addAttribute("colleagues", views.colleagues(unit.division(), unit.supervisor()));
        model.addAttribute("sources", sources());
        return "penalty/lead";
    }

    static Map<CaseSource, String> sources() {
        var sources = new LinkedHashMap<CaseSource, String>();
        Arrays.stream(CaseSource.values()).filter(CaseSource::isLead).forEach(source -> sources.put(source, source.label()));
        return sources;
    }

    /** The record that the lead comes from; a finding must be one of that visit. */
    private @Nullable UUID source(LeadForm form) {
        return form.source == CaseSource.INSPECTION && form.visit != null && form.lead != null
                ? finding(new VisitId(form.visit), form.lead).id().value() : form.source == CaseSource.REINSPECTION ? form.lead : null;
    }

    @PostMapping
    String open(@ModelAttribute("form") LeadForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var opened = new CaseId[1];
        boolean done = Forms.done(errors, () -> opened[0] = cases.open(
                new NewLead(DeedPage.required(form.enterprise, "请先选择企业。", "enterprise"), DeedPage.required(form.source, "请选择线索来源。", "source"),
                        source(form), DeedPage.text(form.sourceNote), DeedPage.text(form.cause), DeedPage.required(form.foundOn, "请填写发现日期。", "foundOn"),
                        form.receivedOn, DeedPage.text(form.facts), form.harm),
                DeedPage.required(form.officers, "请选择另一名承办人。", "officers")));
        if (!done) {
            return show(model, enterprises.view(new EnterpriseId(DeedPage.required(form.enterprise, "请先选择企业。", "enterprise"))));
        }
        then.addFlashAttribute("flash", "线索已登记，请列明当事人和违法行为后报请立案。");
        return "redirect:/cases/" + opened[0].value();
    }
}
