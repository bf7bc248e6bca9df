package anlan.inspection.web;

import anlan.inspection.ChecklistItem;
import anlan.inspection.Checklists;
import anlan.inspection.Finding;
import anlan.inspection.FindingId;
import anlan.inspection.Handling;
import anlan.inspection.Phrases;
import anlan.inspection.SiteMeasure;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.platform.file.Upload;
import anlan.platform.web.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/visits/{id}/findings")
class FindingPages {

    private final Visits visits;
    private final SiteRecords records;
    private final Checklists checklists;
    private final Phrases phrases;

    FindingPages(Visits visits, SiteRecords records, Checklists checklists, Phrases phrases) {
        this.visits = visits;
        this.records = records;
        this.checklists = checklists;
        this.phrases = phrases;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Model model) {
        return page(id, FindingForm.blank(records.newFinding().value()), model);
    }

    @GetMapping("/{finding}")
    String show(@PathVariable UUID id, @PathVariable UUID finding, Model model) {
        var site = records.view(visits.view(new VisitId(id)));
        return page(id, FindingForm.of(site.finding(new FindingId(finding))), model);
    }

    private String page(UUID id, FindingForm form, Model model) {
        var visit = visits.view(new VisitId(id));
        model.addAttribute("form", form);
        model.addAttribute("visit", visit);
        model.addAttribute("handlings", labels(Handling.values(), Handling::label));
        model.addAttribute("measureKinds", labels(SiteMeasure.values(), SiteMeasure::label));
        var site = records.view(visit);
        model.addAttribute("phrases", phrases.problems(site.item(form.item()).map(ChecklistItem::code).orElse(null), lists(visit)));
        model.addAttribute("places", site.findings().stream().map(Finding::place).filter(place -> !place.isBlank()).distinct().toList());
        model.addAttribute("hints", records.hints(visit, form.item(), form.due()));
        return "inspection/finding";
    }

    private List<String> lists(VisitView visit) {
        return visit.scheme().checklists().stream().map(id -> checklists.view(id).code()).toList();
    }

    private static <T> Map<T, String> labels(T[] values, Function<T, String> label) {
        var labels = new LinkedHashMap<T, String>();
        for (var value : values) {
            labels.put(value, label.apply(value));
        }
        return labels;
    }

    @PostMapping("/{finding}")
    String put(
            @PathVariable UUID id, @PathVariable UUID finding, @ModelAttribute("form") FindingForm form, BindingResult errors,
            Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> records.put(new VisitId(id), form.finding(finding), Upload.of(form.photos())));
        if (!done) {
            return page(id, form, model);
        }
        then.addFlashAttribute("flash", "检查发现已保存。");
        return "redirect:/visits/{id}/site#findings";
    }

    @PostMapping("/{finding}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID finding) {
        records.remove(new VisitId(id), new FindingId(finding));
        return "redirect:/visits/{id}/site#findings";
    }
}
