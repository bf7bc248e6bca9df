package anlan.penalty.web;

import anlan.kernel.Refused;
import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.CourtApplication;
import anlan.penalty.CourtRulings;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
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

/** What the court does with an application: taken, ruled, refused, and the court above. */
@Controller
@RequestMapping("/cases/{id}/court/{application}")
class CourtPages {

    record RulingForm(@Nullable LocalDate day, @Nullable String words, @Nullable Boolean heard, @Nullable Boolean granted) {}

    record AppealForm(@Nullable String opinion) {}

    private final CourtRulings rulings;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    CourtPages(CourtRulings rulings, CaseViews views, DeedPage page, Clock clock) {
        this.rulings = rulings;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String ruling(@PathVariable UUID id, @PathVariable UUID application, Model model) {
        model.addAttribute("form", new RulingForm(LocalDate.now(clock), "", false, null));
        return rulingPage(id, application, model);
    }

    private CourtApplication.Stage stage(UUID id, UUID application) {
        return views.view(new CaseId(id)).applications().stream().filter(a -> a.id().equals(application)).findFirst()
                .orElseThrow(() -> new Refused("没有这份申请，或者您无权查看。")).stage();
    }

    private String rulingPage(UUID id, UUID application, Model model) {
        var fields = switch (stage(id, application)) {
            case AWAITING_ACCEPTANCE -> "courtAcceptance";
            case APPEALED -> "courtAnswer";
            default -> "courtRuling";
        };
        return page.show(model, id, "法院受理和裁定", fields, "/court/" + application, "");
    }

    @PostMapping
    String ruled(@PathVariable UUID id, @PathVariable UUID application, @ModelAttribute("form") RulingForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> record(new CaseId(id), application, form));
        if (!done) {
            return rulingPage(id, application, model);
        }
        then.addFlashAttribute("flash", "已登记。");
        return "redirect:/cases/{id}";
    }

    private void record(CaseId id, UUID application, RulingForm form) {
        var ruling = new CourtRulings.Ruling(DeedPage.required(form.day, "请填写日期。", "day"), DeedPage.text(form.words));
        boolean granted = Boolean.TRUE.equals(form.granted);
        switch (stage(id.value(), application)) {
            case APPEALED -> rulings.answer(id, application, granted, ruling);
            case AWAITING_ACCEPTANCE -> {
                if (granted) {
                    rulings.accept(id, application, Boolean.TRUE.equals(form.heard), ruling);
                } else {
                    rulings.refuse(id, application, ruling);
                }
            }
            default -> {
                if (granted) {
                    rulings.grant(id, application, ruling);
                } else {
                    rulings.refuse(id, application, ruling);
                }
            }
        }
    }

    @GetMapping("/appeal")
    String appeal(@PathVariable UUID id, @PathVariable UUID application, Model model) {
        model.addAttribute("form", new AppealForm(""));
        return appealPage(id, application, model);
    }

    private String appealPage(UUID id, UUID application, Model model) {
        return page.show(model, id, "向上一级法院申请复议", "opinion", "/court/" + application + "/appeal", "报请审批");
    }

    @PostMapping("/appeal")
    String proposed(@PathVariable UUID id, @PathVariable UUID application, @ModelAttribute("form") AppealForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> rulings.proposeAppeal(new CaseId(id), application, DeedPage.text(form.opinion)))) {
            return appealPage(id, application, model);
        }
        then.addFlashAttribute("flash", "已报请审批。");
        return "redirect:/cases/{id}";
    }
}
