package anlan.penalty.web;

import anlan.mandate.Inbox;
import anlan.penalty.NewSealing;
import anlan.penalty.ReleaseGround;
import anlan.penalty.SealingEnd;
import anlan.penalty.SealingEndings;
import anlan.penalty.SealingId;
import anlan.penalty.SealingTerms;
import anlan.penalty.SealingViews;
import anlan.penalty.Sealings;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
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

/** One sealing or seizure with the deeds that follow it, each on a form of its own. */
@Controller
@RequestMapping("/coercions/{id}")
class SealingPages {

    private static final String DEEDS = "{deed:approval|execution|extension|extension-decision|test|case|ground|release|disposal}";

    private static final Map<String, String> TITLES = Map.of("approval", "审批", "execution", "登记实施", "extension", "报批延长期限", "extension-decision", "审批延长期限",
            "test", "登记检测检验鉴定期间", "case", "关联案件", "ground", "登记应当解除的情形", "release", "解除", "disposal", "没收、销毁");

    /** The fields of all the deeds; each form shows its own. */
    record StepForm(
            @Nullable String opinion, @Nullable Boolean agree, @Nullable LocalDateTime from, @Nullable LocalDateTime to, boolean told, @Nullable String party,
            @Nullable String witness, @Nullable String said, @Nullable String answer, @Nullable String refusal, @Nullable String keeper,
            @Nullable String reason, @Nullable String by, @Nullable String matter, @Nullable LocalDate first, @Nullable LocalDate last,
            @Nullable UUID penaltyCase, @Nullable ReleaseGround ground, @Nullable String note, @Nullable String receiver, @Nullable SealingEnd how,
            @Nullable UUID decision) {}

    private final SealingViews views;
    private final Sealings sealings;
    private final SealingTerms terms;
    private final SealingEndings endings;
    private final Inbox inbox;
    private final Clock clock;

    SealingPages(SealingViews views, Sealings sealings, SealingTerms terms, SealingEndings endings, Inbox inbox, Clock clock) {
        this.views = views;
        this.sealings = sealings;
        this.terms = terms;
        this.endings = endings;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var view = views.view(new SealingId(id));
        model.addAttribute("view", view);
        model.addAttribute("titles", TITLES);
        model.addAttribute("steps", SealingCourse.of(view));
        model.addAttribute("papers", views.papers(view.id()));
        model.addAttribute("clocks", inbox.about(view.id()));
        return "penalty/sealing";
    }

    @GetMapping("/" + DEEDS)
    String form(@PathVariable UUID id, @PathVariable String deed, Model model) {
        var now = LocalDateTime.now(clock).withSecond(0).withNano(0);
        model.addAttribute("form", new StepForm("", null, now, now, false, "", "", "", "", "", "", "", "", "", now.toLocalDate(), now.toLocalDate(), null, null, "", "",
                null, null));
        return page(id, deed, model);
    }

    private String page(UUID id, String deed, Model model) {
        var view = views.view(new SealingId(id));
        var grounds = new LinkedHashMap<ReleaseGround, String>();
        for (var ground : ReleaseGround.values()) {
            if (ground.isStated() || deed.equals("release") && (view.over() || ground == view.mustReleaseFor())) {
                grounds.put(ground, ground.label());
            }
        }
        model.addAttribute("view", view);
        model.addAttribute("deed", deed);
        model.addAttribute("deedTitle", TITLES.get(deed));
        model.addAttribute("grounds", grounds);
        model.addAttribute("ends", Map.of(SealingEnd.CONFISCATE, SealingEnd.CONFISCATE.label(), SealingEnd.DESTROY, SealingEnd.DESTROY.label()));
        model.addAttribute("cases", deed.equals("case") ? views.cases(view.enterprise()) : Map.of());
        return "penalty/sealing-step";
    }

    @PostMapping("/" + DEEDS)
    String act(@PathVariable UUID id, @PathVariable String deed, @ModelAttribute("form") StepForm form, BindingResult errors, Model model,
            RedirectAttributes then) {
        if (!Forms.done(errors, () -> step(new SealingId(id), deed, form))) {
            return page(id, deed, model);
        }
        then.addFlashAttribute("flash", "已登记。");
        return "redirect:/coercions/{id}";
    }

    private void step(SealingId id, String deed, StepForm form) {
        switch (deed) {
            case "approval" -> sealings.decide(id, Boolean.TRUE.equals(form.agree), DeedPage.text(form.opinion));
            case "execution" -> sealings.carryOut(id, new NewSealing.Execution(DeedPage.required(form.from, "请填写开始时间。", "from"),
                    DeedPage.required(form.to, "请填写结束时间。", "to"), form.told, DeedPage.text(form.party), DeedPage.text(form.witness), DeedPage.text(form.said),
                    DeedPage.text(form.answer), DeedPage.text(form.refusal), DeedPage.text(form.keeper)));
            case "extension" -> terms.askExtension(id, DeedPage.text(form.reason));
            case "extension-decision" -> terms.decideExtension(id, Boolean.TRUE.equals(form.agree), DeedPage.text(form.opinion));
            case "test" -> terms.test(id, DeedPage.text(form.by), DeedPage.text(form.matter), DeedPage.required(form.first, "请填写开始日期。", "first"),
                    DeedPage.required(form.last, "请填写结束日期。", "last"), form.told);
            case "case" -> endings.join(id, DeedPage.required(form.penaltyCase, "请选择案件。", "penaltyCase"));
            case "ground" -> endings.state(id, DeedPage.required(form.ground, "请选择情形。", "ground"), DeedPage.text(form.note));
            case "release" -> endings.release(id, DeedPage.required(form.ground, "请选择情形。", "ground"), DeedPage.text(form.note), DeedPage.text(form.receiver));
            default -> endings.dispose(id, DeedPage.required(form.how, "请选择处理方式。", "how"), form.decision, DeedPage.text(form.reason));
        }
    }
}
