package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.Remedies;
import anlan.penalty.Remedy;
import anlan.platform.web.Forms;
import java.math.BigDecimal;
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

/** Review and suit: what was accepted, whether it stops the execution, how it ended. */
@Controller
@RequestMapping("/cases/{id}")
class RemedyPages {

    record OpeningForm(
            Remedy.@Nullable Kind kind, @Nullable String body, @Nullable String number, @Nullable LocalDate askedOn, @Nullable LocalDate acceptedOn,
            @Nullable Boolean stayed, @Nullable String stay) {}

    record WordsForm(@Nullable String words) {}

    record ResultForm(
            Remedy.@Nullable Outcome outcome, @Nullable String ruling, @Nullable LocalDate day, @Nullable String reason, @Nullable BigDecimal fine,
            @Nullable String measures, @Nullable LocalDate payBy) {}

    private final Remedies remedies;
    private final DeedPage page;
    private final Clock clock;

    RemedyPages(Remedies remedies, DeedPage page, Clock clock) {
        this.remedies = remedies;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/decisions/{decision}/remedy")
    String opening(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new OpeningForm(Remedy.Kind.REVIEW, "", "", null, LocalDate.now(clock), false, ""));
        return openingPage(id, decision, model);
    }

    private String openingPage(UUID id, UUID decision, Model model) {
        var kinds = new LinkedHashMap<Remedy.Kind, String>();
        Arrays.stream(Remedy.Kind.values()).forEach(kind -> kinds.put(kind, kind.label()));
        model.addAttribute("kinds", kinds);
        return page.show(model, id, "登记复议、诉讼", "remedy", "/decisions/" + decision + "/remedy", "登记受理");
    }

    @PostMapping("/decisions/{decision}/remedy")
    String open(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") OpeningForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> remedies.open(new CaseId(id), decision, new Remedies.Opening(
                DeedPage.required(form.kind, "请选择复议或者诉讼。", "kind"), DeedPage.text(form.body), DeedPage.text(form.number),
                DeedPage.required(form.askedOn, "请填写申请、起诉的日期。", "askedOn"), DeedPage.required(form.acceptedOn, "请填写受理日期。", "acceptedOn"),
                Boolean.TRUE.equals(form.stayed), DeedPage.text(form.stay))));
        return then(done, then, "已登记，期间不计加处罚款，不催告、不申请强制执行。", () -> openingPage(id, decision, model));
    }

    private static String then(boolean done, RedirectAttributes then, String flash, java.util.function.Supplier<String> again) {
        if (!done) {
            return again.get();
        }
        then.addFlashAttribute("flash", flash);
        return "redirect:/cases/{id}?tab=execution";
    }

    @GetMapping("/remedies/{remedy}/stay")
    String stay(@PathVariable UUID id, @PathVariable UUID remedy, Model model) {
        model.addAttribute("form", new WordsForm(""));
        return stayPage(id, remedy, model);
    }

    private String stayPage(UUID id, UUID remedy, Model model) {
        return page.show(model, id, "登记停止执行", "remedyStay", "/remedies/" + remedy + "/stay", "登记");
    }

    @PostMapping("/remedies/{remedy}/stay")
    String stayed(@PathVariable UUID id, @PathVariable UUID remedy, @ModelAttribute("form") WordsForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> remedies.stay(new CaseId(id), remedy, DeedPage.text(form.words)));
        return then(done, then, "已登记停止执行。", () -> stayPage(id, remedy, model));
    }

    @GetMapping("/remedies/{remedy}/result")
    String result(@PathVariable UUID id, @PathVariable UUID remedy, Model model) {
        model.addAttribute("form", new ResultForm(null, "", LocalDate.now(clock), "", null, "", null));
        return resultPage(id, remedy, model);
    }

    private String resultPage(UUID id, UUID remedy, Model model) {
        var outcomes = new LinkedHashMap<Remedy.Outcome, String>();
        Arrays.stream(Remedy.Outcome.values()).forEach(outcome -> outcomes.put(outcome, outcome.label()));
        model.addAttribute("outcomes", outcomes);
        return page.show(model, id, "登记复议、诉讼结果", "remedyResult", "/remedies/" + remedy + "/result", "登记结果");
    }

    @PostMapping("/remedies/{remedy}/result")
    String close(@PathVariable UUID id, @PathVariable UUID remedy, @ModelAttribute("form") ResultForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> remedies.close(new CaseId(id), remedy, new Remedies.Result(
                DeedPage.required(form.outcome, "请选择结果。", "outcome"), DeedPage.text(form.ruling), DeedPage.required(form.day, "请填写收到结果的日期。", "day"),
                DeedPage.text(form.reason), form.fine, DeedPage.text(form.measures), form.payBy)));
        return then(done, then, "结果已登记，应缴款项和期限已重新计算。", () -> resultPage(id, remedy, model));
    }
}
