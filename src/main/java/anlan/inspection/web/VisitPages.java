package anlan.inspection.web;

import anlan.inspection.Checklists;
import anlan.inspection.VisitFilter;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitSection;
import anlan.inspection.Visits;
import anlan.platform.Times;
import anlan.platform.document.Papers;
import anlan.platform.security.Me;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/visits")
class VisitPages {

    /** The head's opinion; without {@code agree} the scheme goes back. */
    record ApprovalForm(@Nullable String opinion, @Nullable Boolean agree) {}

    record CancellationForm(@Nullable String reason) {}

    private final Visits visits;
    private final Checklists checklists;
    private final Papers papers;
    private final List<VisitSection> sections;
    private final Times times;
    private final Me me;
    private final Clock clock;

    VisitPages(Visits visits, Checklists checklists, Papers papers, List<VisitSection> sections, Times times, Me me, Clock clock) {
        this.visits = visits;
        this.checklists = checklists;
        this.papers = papers;
        this.sections = sections.stream().sorted(Comparator.comparingInt(VisitSection::order)).toList();
        this.times = times;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable VisitKind kind, @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page, @RequestParam(required = false) @Nullable UUID selected, @RequestParam(required = false) @Nullable UUID enterprise, Model model) {
        model.addAttribute("page", visits.list(new VisitFilter(tab, q, kind, null, town, mine, sort, page, enterprise)));
        model.addAttribute("counts", visits.counts());
        model.addAttribute("kinds", VisitKind.values());
        model.addAttribute("towns", visits.towns());
        if (selected != null) {
            visits.find(new VisitId(selected)).ifPresent(visit -> {
                model.addAttribute("selected", visit);
                model.addAttribute("entries", VisitSteps.entries(visit));
            });
        }
        return "inspection/visits";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable VisitKind kind, @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("现场检查", LocalDate.now(clock), format,
                List.of("企业", "统一社会信用代码", "行业", "属地", "检查方式", "状态", "计划时间", "到场时间", "检查人员", "问题数"),
                n -> visits.list(new VisitFilter(tab, q, kind, null, town, mine, sort, n, enterprise)),
                v -> Arrays.asList(v.enterpriseName(), v.enterpriseCode(), v.tradeName(), v.town(), v.kind().label(), v.status().label(),
                        times.minute(v.plannedFrom()), times.minute(v.arrivedAt()), v.officers(), v.findings()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    /** The forms that were not sent are fresh; the one that was keeps what was typed. */
    private String page(UUID id, Model model) {
        var visit = visits.view(new VisitId(id));
        if (!model.containsAttribute("approval")) {
            model.addAttribute("approval", new ApprovalForm("", true));
        }
        if (!model.containsAttribute("cancellation")) {
            model.addAttribute("cancellation", new CancellationForm(""));
        }
        if (!model.containsAttribute("arrival")) {
            model.addAttribute("arrival", new ArrivalForm(LocalDateTime.now(clock).withSecond(0).withNano(0), null, null, null, false));
        }
        model.addAttribute("visit", visit);
        model.addAttribute("mine", visit.hasMember(me.person()));
        model.addAttribute("planner", visit.planner().equals(me.person()));
        model.addAttribute("conditions", visit.status().isSigned() ? List.of() : visits.conditions(visit.id()));
        model.addAttribute("lists", visit.scheme().checklists().stream().map(checklists::view).toList());
        model.addAttribute("papers", papers.of(visit.id()));
        model.addAttribute("steps", VisitSteps.of(visit));
        model.addAttribute("entries", VisitSteps.entries(visit));
        model.addAttribute("parts", sections.stream().flatMap(s -> part(s, visit.id())).toList());
        return "inspection/visit";
    }

    private static Stream<Map<String, Object>> part(VisitSection section, VisitId visit) {
        return Stream.ofNullable(section.of(visit)).map(part -> Map.of("title", section.title(), "template", section.template(), "part", part));
    }

    @PostMapping("/{id}/approval")
    String approve(@PathVariable UUID id, @ModelAttribute("approval") ApprovalForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var opinion = form.opinion == null ? "" : form.opinion;
        boolean done = Forms.done(errors, () -> {
            if (Boolean.TRUE.equals(form.agree)) {
                visits.approve(new VisitId(id), opinion);
            } else {
                visits.sendBack(new VisitId(id), opinion);
            }
        });
        if (!done) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", Boolean.TRUE.equals(form.agree) ? "已批准，现场检查方案已生成。" : "已退回修改。");
        return "redirect:/visits/{id}";
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@PathVariable UUID id, @ModelAttribute("cancellation") CancellationForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> visits.cancel(new VisitId(id), form.reason == null ? "" : form.reason))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "已取消检查。");
        return "redirect:/visits/{id}";
    }

    @PostMapping("/{id}/arrival")
    String arrive(@PathVariable UUID id, @ModelAttribute("arrival") ArrivalForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> visits.arrive(new VisitId(id), form.arrival(clock.getZone(), clock.instant())))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "已到场，可以填写现场检查记录。");
        return "redirect:/visits/{id}/site";
    }

    /** The scheme or the record as it would look; it has styles of its own, and nothing may run in it. */
    @GetMapping("/{id}/preview")
    ResponseEntity<String> preview(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
                .body(visits.preview(new VisitId(id)));
    }
}
