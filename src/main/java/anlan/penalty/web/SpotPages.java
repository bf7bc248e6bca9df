package anlan.penalty.web;

import anlan.mandate.Inbox;
import anlan.penalty.SpotDecisionId;
import anlan.penalty.SpotDecisions;
import anlan.penalty.SpotPayments;
import anlan.penalty.SpotViews;
import anlan.platform.web.Forms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One decision on the spot with the deeds that follow it, each on a form of its own. */
@Controller
@RequestMapping("/spot-decisions/{id}")
class SpotPages {

    private static final String DEEDS = "{deed:delivery|voiding|collection|handing-in|filing|payment}";

    private static final Map<String, String> TITLES = Map.of("delivery", "当场交付", "voiding", "作废", "collection", "当场收缴罚款",
            "handing-in", "上交当场收缴的罚款", "filing", "报所属机关备案", "publication", "公开处罚信息", "payment", "登记缴款");

    /** The fields of all the deeds; each form shows its own. */
    record StepForm(
            @Nullable LocalDateTime at, @Nullable String receiver, @Nullable String refusal, @Nullable String witness, @Nullable String reason,
            @Nullable String receipt, @Nullable LocalDate day, @Nullable String to, @Nullable String with, @Nullable BigDecimal amount) {}

    private final SpotViews views;
    private final SpotDecisions decisions;
    private final SpotPayments payments;
    private final Inbox inbox;
    private final Clock clock;

    SpotPages(SpotViews views, SpotDecisions decisions, SpotPayments payments, Inbox inbox, Clock clock) {
        this.views = views;
        this.decisions = decisions;
        this.payments = payments;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var view = views.view(new SpotDecisionId(id));
        model.addAttribute("view", view);
        model.addAttribute("titles", TITLES);
        model.addAttribute("papers", views.papers(view.id()));
        model.addAttribute("clocks", inbox.about(view.id()));
        return "penalty/spot";
    }

    /** It is published where everything is published, after a look at what the public will see. */
    @GetMapping("/publication")
    String publication() {
        return "redirect:/publications/sources/{id}";
    }

    @GetMapping("/" + DEEDS)
    String form(@PathVariable UUID id, @PathVariable String deed, Model model) {
        var spot = new SpotDecisionId(id);
        var owed = deed.equals("payment") ? payments.owed(spot, LocalDate.now(clock)) : null;
        model.addAttribute("form", new StepForm(LocalDateTime.now(clock).withSecond(0).withNano(0), "", "", "", "", "", LocalDate.now(clock), "", "", owed));
        return page(id, deed, model);
    }

    private String page(UUID id, String deed, Model model) {
        model.addAttribute("view", views.view(new SpotDecisionId(id)));
        model.addAttribute("deed", deed);
        model.addAttribute("deedTitle", TITLES.get(deed));
        return "penalty/spot-step";
    }

    @PostMapping("/" + DEEDS)
    String act(@PathVariable UUID id, @PathVariable String deed, @ModelAttribute("form") StepForm form, BindingResult errors, Model model,
            RedirectAttributes then) {
        if (!Forms.done(errors, () -> step(new SpotDecisionId(id), deed, form))) {
            return page(id, deed, model);
        }
        then.addFlashAttribute("flash", "已登记。");
        return "redirect:/spot-decisions/{id}";
    }

    private void step(SpotDecisionId id, String deed, StepForm form) {
        switch (deed) {
            case "delivery" -> decisions.deliver(id, DeedPage.required(form.at, "请填写交付时间。", "at"), DeedPage.text(form.receiver),
                    DeedPage.text(form.refusal), DeedPage.text(form.witness));
            case "voiding" -> decisions.cancel(id, DeedPage.text(form.reason));
            case "collection" -> payments.collect(id, DeedPage.text(form.receipt));
            case "handing-in" -> payments.handIn(id, day(form), DeedPage.text(form.to));
            case "filing" -> decisions.file(id, DeedPage.text(form.with));
            default -> payments.pay(id, day(form), DeedPage.required(form.amount, "请填写金额。", "amount"), DeedPage.text(form.receipt));
        }
    }

    private static LocalDate day(StepForm form) {
        return DeedPage.required(form.day, "请填写日期。", "day");
    }
}
