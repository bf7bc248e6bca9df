package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.DailyPenalties;
import anlan.platform.web.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
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

/** A penalty day by day, opened from the decision that was not heeded. */
@Controller
@RequestMapping("/cases/{id}/decisions/{decision}/daily")
class DailyPenaltyPages {

    record DailyForm(@Nullable List<UUID> offences, @Nullable UUID reinspection, @Nullable String words) {}

    private final DailyPenalties penalties;
    private final DeedPage page;

    DailyPenaltyPages(DailyPenalties penalties, DeedPage page) {
        this.penalties = penalties;
        this.page = page;
    }

    @GetMapping
    String form(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new DailyForm(null, null, ""));
        return show(id, decision, model);
    }

    private String show(UUID id, UUID decision, Model model) {
        var acts = new LinkedHashMap<UUID, String>();
        penalties.acts(new CaseId(id), decision).forEach(o -> acts.put(o.id(), o.act() + "（原罚款 " + new anlan.kernel.Money(java.util.Objects.requireNonNull(o.decidedFine())) + " 元）"));
        var refusals = new LinkedHashMap<UUID, String>();
        penalties.refusals(new CaseId(id), decision).forEach(f -> refusals.put(f.reinspection(), f.label()));
        model.addAttribute("acts", acts);
        model.addAttribute("refusals", refusals);
        return page.show(model, id, "按日连续处罚", "daily", "/decisions/" + decision + "/daily", "另案登记线索");
    }

    @PostMapping
    String open(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") DailyForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var opened = new CaseId[1];
        boolean done = Forms.done(errors, () -> opened[0] = penalties.open(new CaseId(id), decision,
                new DailyPenalties.Refusal(form.offences == null ? Set.of() : Set.copyOf(form.offences), form.reinspection, DeedPage.text(form.words))));
        if (!done) {
            return show(id, decision, model);
        }
        then.addFlashAttribute("flash", "已另案登记；立案、告知、听证、审核、决定按普通程序办理，数额已经按日算出。");
        return "redirect:/cases/" + opened[0].value();
    }
}
