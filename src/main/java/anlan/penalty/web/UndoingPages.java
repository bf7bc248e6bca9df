package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.DecisionCorrections;
import anlan.penalty.Remedies;
import anlan.penalty.Remedy;
import anlan.platform.web.Forms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** The organ puts its own decision right; and what a changed or annulled decision brings: restoration. */
@Controller
@RequestMapping("/cases/{id}")
class UndoingPages {

    record CorrectionForm(Remedy.@Nullable Outcome outcome, @Nullable BigDecimal fine, @Nullable String measures, @Nullable String reason) {}

    record RestorationForm(@Nullable LocalDate day, @Nullable String words) {}

    private final DecisionCorrections corrections;
    private final Remedies remedies;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    UndoingPages(DecisionCorrections corrections, Remedies remedies, CaseViews views, DeedPage page, Clock clock) {
        this.corrections = corrections;
        this.remedies = remedies;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/decisions/{decision}/correction")
    String correction(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        var measures = views.view(new CaseId(id)).decisions().stream().filter(d -> d.id().equals(decision)).map(d -> d.measures()).findFirst().orElse("");
        model.addAttribute("form", new CorrectionForm(null, null, measures, ""));
        return correctionPage(id, decision, model);
    }

    private String correctionPage(UUID id, UUID decision, Model model) {
        var outcomes = new LinkedHashMap<Remedy.Outcome, String>();
        List.of(Remedy.Outcome.CHANGED, Remedy.Outcome.ANNULLED, Remedy.Outcome.VOID).forEach(outcome -> outcomes.put(outcome, outcome.label()));
        model.addAttribute("outcomes", outcomes);
        return page.show(model, id, "自行纠正处罚决定", "correction", "/decisions/" + decision + "/correction", "报请审批");
    }

    @PostMapping("/decisions/{decision}/correction")
    String propose(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") CorrectionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> corrections.propose(new CaseId(id), decision, new DecisionCorrections.Wish(
                DeedPage.required(form.outcome, "请选择变更、撤销或者确认无效。", "outcome"), form.fine, DeedPage.text(form.measures), DeedPage.text(form.reason))));
        if (!done) {
            return correctionPage(id, decision, model);
        }
        then.addFlashAttribute("flash", "已报请审批。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/undoings/{undoing}/restoration")
    String restoration(@PathVariable UUID id, @PathVariable UUID undoing, Model model) {
        model.addAttribute("form", new RestorationForm(LocalDate.now(clock), ""));
        return restorationPage(id, undoing, model);
    }

    private String restorationPage(UUID id, UUID undoing, Model model) {
        model.addAttribute("undoing", views.view(new CaseId(id)).after().undoing(undoing).orElse(null));
        return page.show(model, id, "登记退还、恢复原状", "restoration", "/undoings/" + undoing + "/restoration", "登记");
    }

    @PostMapping("/undoings/{undoing}/restoration")
    String restore(@PathVariable UUID id, @PathVariable UUID undoing, @ModelAttribute("form") RestorationForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> remedies.restore(new CaseId(id), undoing, DeedPage.required(form.day, "请填写日期。", "day"), DeedPage.text(form.words)));
        if (!done) {
            return restorationPage(id, undoing, model);
        }
        then.addFlashAttribute("flash", "已登记退还、恢复原状。");
        return "redirect:/cases/{id}?tab=execution";
    }
}
