package anlan.inspection.web;

import anlan.complaint.ComplaintId;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.inspection.ChecklistId;
import anlan.inspection.Checklists;
import anlan.inspection.ComplaintChecks;
import anlan.inspection.Phrases;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.mandate.Guard;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drawing up a scheme: the enterprise first, then who, when, what. */
@Controller
class SchemePages {

    /** One officer to choose, with what stands against him on that day. */
    record Choice(UUID officer, String label, String failing) {}

    private final Visits visits;
    private final ComplaintChecks checks;
    private final Enterprises enterprises;
    private final Checklists checklists;
    private final Phrases phrases;
    private final Guard guard;
    private final Clock clock;

    SchemePages(Visits visits, ComplaintChecks checks, Enterprises enterprises, Checklists checklists, Phrases phrases, Guard guard, Clock clock) {
        this.visits = visits;
        this.checks = checks;
        this.enterprises = enterprises;
        this.checklists = checklists;
        this.phrases = phrases;
        this.guard = guard;
        this.clock = clock;
    }

    @GetMapping("/visits/new")
    String blank(@RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(required = false) @Nullable UUID complaint,
            @RequestParam(defaultValue = "") String q, Model model) {
        if (complaint != null) {
            var order = checks.order(new ComplaintId(complaint));
            var file = enterprises.view(new EnterpriseId(order.enterprise()));
            return page(SchemeForm.check(order, nextHour(), suggested(file)), file, model);
        }
        if (enterprise == null) {
            model.addAttribute("q", q);
            model.addAttribute("found", q.strip().length() < 2 ? List.of() : enterprises.search(q.strip(), 20));
            return "inspection/choose";
        }
        var file = enterprises.view(new EnterpriseId(enterprise));
        return page(SchemeForm.blank(enterprise, nextHour(), suggested(file)), file, model);
    }

    private List<UUID> suggested(EnterpriseView file) {
        return checklists.suggested(file.trade(), LocalDate.now(clock)).stream().map(c -> c.id().value()).toList();
    }

    private LocalDateTime nextHour() {
        return LocalDateTime.now(clock).plusHours(1).withMinute(0).withSecond(0).withNano(0);
    }

    private String page(SchemeForm form, EnterpriseView file, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("enterprise", file);
        var day = form.from() == null ? LocalDate.now(clock) : form.from().toLocalDate();
        model.addAttribute("kinds", kinds());
        model.addAttribute("needed", guard.officersNeeded(day));
        model.addAttribute("choices", choices(file.id().value(), day));
        var lists = new LinkedHashMap<UUID, String>();
        checklists.on(day).forEach(c -> lists.put(c.id().value(), c.name() + "（" + c.items() + " 项）"));
        form.checklists().forEach(id -> lists.computeIfAbsent(id, i -> checklists.view(new ChecklistId(i)).name()));
        model.addAttribute("lists", lists);
        model.addAttribute("phrases", List.of("source", "way", "content", "remark").stream().collect(Collectors.toMap(f -> f, phrases::scheme)));
        return "inspection/scheme";
    }

    private static LinkedHashMap<VisitKind, String> kinds() {
        var kinds = new LinkedHashMap<VisitKind, String>();
        for (var kind : VisitKind.values()) {
            kinds.put(kind, kind.label());
        }
        return kinds;
    }

    private List<Choice> choices(UUID enterprise, LocalDate day) {
        var choices = new ArrayList<Choice>();
        visits.candidates(enterprise, day).forEach((member, failing) -> choices.add(new Choice(member.officer(),
                member.name() + "　" + member.agencyName() + (member.certificateNo().isEmpty() ? "" : "　" + member.certificateNo()),
                failing.stream().map(c -> c.name() + "：" + c.reason()).collect(Collectors.joining("；")))));
        return choices;
    }

    @PostMapping("/visits")
    String plan(@ModelAttribute("form") SchemeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var enterprise = Objects.requireNonNullElseGet(form.enterprise(), () -> new UUID(0, 0));
        var made = new VisitId[1];
        if (!Forms.done(errors, () -> made[0] = form.complaint() == null ? visits.plan(enterprise, form.scheme(clock.getZone()))
                : checks.plan(new ComplaintId(form.complaint()), form.scheme(clock.getZone())))) {
            return page(form, enterprises.view(new EnterpriseId(enterprise)), model);
        }
        then.addFlashAttribute("flash", "方案已提交审批。");
        return "redirect:/visits/" + made[0].value();
    }

    @GetMapping("/visits/{id}/scheme")
    String edit(@PathVariable UUID id, Model model) {
        var visit = visits.view(new VisitId(id));
        return page(SchemeForm.of(visit, clock.getZone()), visit, model);
    }

    private String page(SchemeForm form, VisitView visit, Model model) {
        model.addAttribute("visit", visit);
        return page(form, enterprises.view(new EnterpriseId(visit.enterprise())), model);
    }

    @PostMapping("/visits/{id}/scheme")
    String rewrite(@PathVariable UUID id, @ModelAttribute("form") SchemeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> visits.rewrite(new VisitId(id), form.scheme(clock.getZone())))) {
            return page(form, visits.view(new VisitId(id)), model);
        }
        then.addFlashAttribute("flash", "方案已重新提交审批。");
        return "redirect:/visits/{id}";
    }
}
