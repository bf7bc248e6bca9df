package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.CaseNotices;
import anlan.penalty.CaseViews;
import anlan.penalty.Decisions;
import anlan.penalty.Hearings;
import anlan.penalty.Receipt;
import anlan.platform.document.form.ServiceWay;
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

/** Service of notices and decisions, and what the party says to a notice. */
@Controller
@RequestMapping("/cases/{id}")
class NoticePages {

    record ServiceForm(
            @Nullable ServiceWay way, @Nullable LocalDateTime receivedAt, @Nullable String at, @Nullable String place, @Nullable String receiver, @Nullable String relation,
            @Nullable String refusal, @Nullable String witness, @Nullable String note) {}

    record SaidForm(@Nullable LocalDate day, @Nullable String person, @Nullable String words) {}

    record AnswerForm(@Nullable Boolean upheld, @Nullable String reply) {}

    private final CaseNotices notices;
    private final Decisions decisions;
    private final Hearings hearings;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    NoticePages(CaseNotices notices, Decisions decisions, Hearings hearings, CaseViews views, DeedPage page, Clock clock) {
        this.notices = notices;
        this.decisions = decisions;
        this.hearings = hearings;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping({"/notices/{notice}/service", "/decisions/{decision}/service"})
    String service(@PathVariable UUID id, @PathVariable(required = false) @Nullable UUID notice, @PathVariable(required = false) @Nullable UUID decision, Model model) {
        var view = views.view(new CaseId(id));
        model.addAttribute("form", new ServiceForm(ServiceWay.DIRECT, LocalDateTime.now(clock).withSecond(0).withNano(0), "", view.parties().getFirst().address(), "", "", "", "", ""));
        return servicePage(id, notice, decision, model);
    }

    static Map<ServiceWay, String> ways() {
        var ways = new LinkedHashMap<ServiceWay, String>();
        for (var way : ServiceWay.values()) {
            ways.put(way, way.label());
        }
        return ways;
    }

    private String servicePage(UUID id, @Nullable UUID notice, @Nullable UUID decision, Model model) {
        model.addAttribute("ways", ways());
        return page.show(model, id, notice != null ? "登记送达告知书" : "登记送达决定书", "service",
                (notice != null ? "/notices/" + notice : "/decisions/" + decision) + "/service", "登记送达");
    }

    @PostMapping({"/notices/{notice}/service", "/decisions/{decision}/service"})
    String serve(@PathVariable UUID id, @PathVariable(required = false) @Nullable UUID notice, @PathVariable(required = false) @Nullable UUID decision,
            @ModelAttribute("form") ServiceForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> {
            var received = DeedPage.required(form.receivedAt, "请填写收到时间。", "receivedAt");
            var receipt = new Receipt(form.way == null ? ServiceWay.DIRECT : form.way, received.atZone(clock.getZone()).toInstant(), DeedPage.text(form.place),
                    DeedPage.text(form.receiver), DeedPage.text(form.relation), DeedPage.text(form.refusal), DeedPage.text(form.witness),
                    DeedPage.text(form.note));
            if (notice != null) {
                notices.serve(new CaseId(id), notice, receipt);
            } else if (decision != null) {
                decisions.serve(new CaseId(id), decision, receipt);
            }
        });
        if (!done) {
            return servicePage(id, notice, decision, model);
        }
        then.addFlashAttribute("flash", "已登记送达，期限自送达回证上的日期起算。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/notices/{notice}/{said:defence|waiver|hearing}")
    String said(@PathVariable UUID id, @PathVariable UUID notice, @PathVariable String said, Model model) {
        var words = switch (said) {
            case "waiver" -> "当事人书面声明：已收到行政处罚告知书，放弃陈述、申辩和要求听证的权利。";
            case "hearing" -> "要求举行听证。";
            default -> "";
        };
        model.addAttribute("form", new SaidForm(LocalDate.now(clock), "", words));
        return saidPage(id, notice, said, model);
    }

    private String saidPage(UUID id, UUID notice, String said, Model model) {
        var title = switch (said) {
            case "waiver" -> "登记放弃陈述申辩、听证";
            case "hearing" -> "登记听证申请";
            default -> "记录陈述申辩";
        };
        return page.show(model, id, title, said.equals("defence") ? "defence" : "said", "/notices/" + notice + "/" + said, "保存");
    }

    @PostMapping("/notices/{notice}/{said:defence|waiver|hearing}")
    String say(@PathVariable UUID id, @PathVariable UUID notice, @PathVariable String said, @ModelAttribute("form") SaidForm form, BindingResult errors,
            Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> {
            var day = DeedPage.required(form.day, "请填写日期。", "day");
            switch (said) {
                case "waiver" -> notices.waive(new CaseId(id), notice, day, DeedPage.text(form.words));
                case "hearing" -> hearings.ask(new CaseId(id), notice, day, DeedPage.text(form.words));
                default -> notices.defend(new CaseId(id), notice, day, DeedPage.text(form.person), DeedPage.text(form.words));
            }
        });
        if (!done) {
            return saidPage(id, notice, said, model);
        }
        then.addFlashAttribute("flash", "已登记。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/defences/{defence}")
    String answer(@PathVariable UUID id, @PathVariable UUID defence, Model model) {
        model.addAttribute("form", new AnswerForm(null, ""));
        return answerPage(id, defence, model);
    }

    private String answerPage(UUID id, UUID defence, Model model) {
        views.view(new CaseId(id)).defences().stream().filter(d -> d.id().equals(defence)).findFirst().ifPresent(d -> model.addAttribute("defence", d));
        return page.show(model, id, "复核陈述申辩", "answer", "/defences/" + defence, "");
    }

    @PostMapping("/defences/{defence}")
    String reply(@PathVariable UUID id, @PathVariable UUID defence, @ModelAttribute("form") AnswerForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> notices.answer(new CaseId(id), defence, Boolean.TRUE.equals(form.upheld), DeedPage.text(form.reply)))) {
            return answerPage(id, defence, model);
        }
        then.addFlashAttribute("flash", "已答复，陈述申辩笔录已生成。");
        return "redirect:/cases/{id}";
    }
}
