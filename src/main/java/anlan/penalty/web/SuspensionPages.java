package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.Ending;
import anlan.penalty.Suspension;
import anlan.penalty.Suspensions;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

/** Execution that stands still, goes on or ends. */
@Controller
@RequestMapping("/cases/{id}")
class SuspensionPages {

    record SuspensionForm(Suspension.@Nullable Ground ground, @Nullable String reason, @Nullable String ruling, @Nullable LocalDate day) {}

    record ResumptionForm(@Nullable String reason, @Nullable String ruling, @Nullable LocalDate day) {}

    record EndingForm(Ending.@Nullable Ground ground, @Nullable String reason, @Nullable String ruling) {}

    private final Suspensions suspensions;
    private final DeedPage page;
    private final Clock clock;

    SuspensionPages(Suspensions suspensions, DeedPage page, Clock clock) {
        this.suspensions = suspensions;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/suspension")
    String suspension(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new SuspensionForm(null, "", "", LocalDate.now(clock)));
        return suspensionPage(id, model);
    }

    private String suspensionPage(UUID id, Model model) {
        var grounds = new LinkedHashMap<Suspension.Ground, String>();
        Arrays.stream(Suspension.Ground.values()).forEach(ground -> grounds.put(ground, ground.label()));
        model.addAttribute("grounds", grounds);
        return page.show(model, id, "中止执行", "suspension", "/suspension", "提交");
    }

    @PostMapping("/suspension")
    String suspend(@PathVariable UUID id, @ModelAttribute("form") SuspensionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> suspensions.suspend(new CaseId(id), DeedPage.required(form.ground, "请选择中止执行的情形。", "ground"),
                DeedPage.text(form.reason), new Suspensions.Ruling(DeedPage.text(form.ruling), form.day)));
        if (!done) {
            return suspensionPage(id, model);
        }
        then.addFlashAttribute("flash", "已提交；由本机关决定的，等待审批。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/resumption")
    String resumption(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new ResumptionForm("", "", LocalDate.now(clock)));
        return resumptionPage(id, model);
    }

    private String resumptionPage(UUID id, Model model) {
        return page.show(model, id, "恢复执行", "executionResumed", "/resumption", "提交");
    }

    @PostMapping("/resumption")
    String resume(@PathVariable UUID id, @ModelAttribute("form") ResumptionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> suspensions.resume(new CaseId(id), DeedPage.text(form.reason), new Suspensions.Ruling(DeedPage.text(form.ruling), form.day)));
        if (!done) {
            return resumptionPage(id, model);
        }
        then.addFlashAttribute("flash", "已提交；由本机关决定的，等待审批。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/ending")
    String ending(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new EndingForm(null, "", ""));
        return endingPage(id, model);
    }

    private String endingPage(UUID id, Model model) {
        var grounds = new LinkedHashMap<Ending.Ground, String>();
        Arrays.stream(Ending.Ground.values()).forEach(ground -> grounds.put(ground, ground.label()));
        model.addAttribute("grounds", grounds);
        return page.show(model, id, "终结执行", "ending", "/ending", "报请审批");
    }

    @PostMapping("/ending")
    String end(@PathVariable UUID id, @ModelAttribute("form") EndingForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> suspensions.end(new CaseId(id), DeedPage.required(form.ground, "请选择终结执行的情形。", "ground"),
                DeedPage.text(form.reason), DeedPage.text(form.ruling)));
        if (!done) {
            return endingPage(id, model);
        }
        then.addFlashAttribute("flash", "已报请审批。");
        return "redirect:/cases/{id}";
    }
}
