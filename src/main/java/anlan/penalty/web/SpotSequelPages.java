package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.SpotDecisionId;
import anlan.penalty.SpotSequel;
import anlan.penalty.SpotSequels;
import anlan.penalty.SpotViews;
import anlan.platform.web.Forms;
import java.util.ArrayList;
import java.util.Arrays;
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

/** A decision on the spot goes on in a case: unpaid, deferred, contested or wrong. */
@Controller
@RequestMapping("/spot-decisions/{id}/sequel")
class SpotSequelPages {

    record SequelForm(@Nullable SpotSequel why) {}

    private final SpotViews views;
    private final SpotSequels sequels;

    SpotSequelPages(SpotViews views, SpotSequels sequels) {
        this.views = views;
        this.sequels = sequels;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new SequelForm(null));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var reasons = new LinkedHashMap<SpotSequel, String>();
        Arrays.stream(SpotSequel.values()).forEach(why -> reasons.put(why, why.label()));
        model.addAttribute("view", views.view(new SpotDecisionId(id)));
        model.addAttribute("reasons", reasons);
        model.addAttribute("deed", "sequel");
        model.addAttribute("deedTitle", "转入后续办理");
        return "penalty/spot-step";
    }

    @PostMapping
    String goOn(@PathVariable UUID id, @ModelAttribute("form") SequelForm form, BindingResult errors, Model model, RedirectAttributes then) {
        List<CaseId> opened = new ArrayList<>();
        if (!Forms.done(errors, () -> opened.add(sequels.goOn(new SpotDecisionId(id), DeedPage.required(form.why, "请选择事由。", "why"))))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "已转入，由原执法人员继续办理。");
        return "redirect:/cases/" + opened.getFirst().value() + "?tab=execution";
    }
}
