package anlan.inspection.web;

import anlan.inspection.Answer;
import anlan.inspection.ChecklistId;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.kernel.Refused;
import anlan.platform.file.FileKind;
import anlan.platform.file.Upload;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on the site: one page with sections, usable with one hand, with or without script. */
@Controller
@RequestMapping("/visits/{id}")
class SitePages {

    private final Visits visits;
    private final SiteRecords records;
    private final Clock clock;

    SitePages(Visits visits, SiteRecords records, Clock clock) {
        this.visits = visits;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/site")
    String site(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean open, @RequestParam(required = false) @Nullable Integer section, Model model) {
        model.addAttribute("unanswered", open);
        model.addAttribute("asked", section);
        model.addAttribute("facts", FactsForm.of(visits.view(new VisitId(id)), clock.getZone()));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var visit = visits.view(new VisitId(id));
        model.addAttribute("visit", visit);
        var site = records.view(visit);
        model.addAttribute("site", site);
        model.addAttribute("shown", site.shown((Integer) model.getAttribute("asked"), visit.status().isSigned()));
        if (!model.containsAttribute("unanswered")) {
            model.addAttribute("unanswered", false);
        }
        return "inspection/site";
    }

    /** One answer, saved as it is tapped; without script the whole section comes at once. */
    @PostMapping("/answers/{item}")
    String answer(
            @PathVariable UUID id, @PathVariable UUID item, @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx, Model model) {
        var answer = fields.get("answer-" + item);
        if (answer == null) {
            throw new Refused("请先选择结论。");
        }
        records.answer(new VisitId(id), item, Answer.valueOf(answer), fields.getOrDefault("remark-" + item, ""));
        if (!htmx) {
            return "redirect:/visits/{id}/site#item-" + item;
        }
        page(id, model);
        model.addAttribute("item", item);
        return "inspection/line :: saved";
    }

    @PostMapping("/answers")
    String answers(
            @PathVariable UUID id, @RequestParam UUID checklist, @RequestParam String section,
            @RequestParam(required = false) @Nullable Answer all, @RequestParam Map<String, String> fields, RedirectAttributes then) {
        var visit = new VisitId(id);
        records.view(visits.view(visit)).sections().stream().flatMap(s -> s.lines().stream()).forEach(line -> {
            var answer = fields.get("answer-" + line.id());
            var remark = fields.getOrDefault("remark-" + line.id(), "").strip();
            if (answer != null && (line.answer() == null || !answer.equals(line.answer().name()) || !remark.equals(line.remark()))) {
                records.answer(visit, line.id(), Answer.valueOf(answer), remark);
            }
        });
        if (all != null) {
            records.answerSection(visit, new ChecklistId(checklist), section, all);
        }
        then.addFlashAttribute("flash", "“" + section + "”已保存。");
        return "redirect:/visits/{id}/site#answers";
    }

    @PostMapping("/facts")
    String facts(@PathVariable UUID id, @ModelAttribute("facts") FactsForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var visit = visits.view(new VisitId(id));
        var arrivedAt = visit.arrival() == null ? null : visit.arrival().arrivedAt();
        if (!Forms.done(errors, () -> visits.describe(visit.id(), form.facts(clock.getZone(), arrivedAt, clock.instant())))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "现场情况已保存。");
        return "redirect:/visits/{id}/site#facts";
    }

    @PostMapping("/files")
    String files(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID item, @RequestParam(defaultValue = "PHOTO") FileKind kind,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, RedirectAttributes then) {
        try {
            int count = records.attach(new VisitId(id), Upload.of(files), kind, item);
            then.addFlashAttribute(count == 0 ? "warning" : "flash", count == 0 ? "没有选择文件。" : "已保存 " + count + " 个文件。");
        } catch (Refused refused) {
            then.addFlashAttribute("warning", refused.getMessage());
        }
        return "redirect:/visits/{id}/site#" + (item == null ? "files" : "item-" + item);
    }
}
