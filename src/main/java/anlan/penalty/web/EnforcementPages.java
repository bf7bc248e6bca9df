package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.Enforcements;
import anlan.penalty.Receipt;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDateTime;
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

/** An unpaid fine: the urging letter, its service, the application to the court. */
@Controller
@RequestMapping("/cases/{id}")
class EnforcementPages {

    record EmptyForm(@Nullable String opinion) {}

    record AnswerForm(@Nullable String said, @Nullable String reply) {}

    private final Enforcements enforcements;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    EnforcementPages(Enforcements enforcements, CaseViews views, DeedPage page, Clock clock) {
        this.enforcements = enforcements;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/decisions/{decision}/urging")
    String urging(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new EmptyForm(""));
        return urgingPage(id, decision, model);
    }

    private String urgingPage(UUID id, UUID decision, Model model) {
        model.addAttribute("account", views.view(new CaseId(id)).accounts().get(decision));
        return page.show(model, id, "催告", "urging", "/decisions/" + decision + "/urging", "制作催告书");
    }

    @PostMapping("/decisions/{decision}/urging")
    String urge(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") EmptyForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> enforcements.urge(new CaseId(id), decision))) {
            return urgingPage(id, decision, model);
        }
        then.addFlashAttribute("flash", "催告书已生成，请送达当事人。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/urgings/{urging}/service")
    String service(@PathVariable UUID id, @PathVariable UUID urging, Model model) {
        var address = views.view(new CaseId(id)).parties().getFirst().address();
        model.addAttribute("form", new NoticePages.ServiceForm(ServiceWay.DIRECT, LocalDateTime.now(clock).withSecond(0).withNano(0), "", address, "", "", "", "", ""));
        return servicePage(id, urging, model);
    }

    private String servicePage(UUID id, UUID urging, Model model) {
        model.addAttribute("ways", NoticePages.ways());
        return page.show(model, id, "登记送达催告书", "service", "/urgings/" + urging + "/service", "登记送达");
    }

    @PostMapping("/urgings/{urging}/service")
    String serve(@PathVariable UUID id, @PathVariable UUID urging, @ModelAttribute("form") NoticePages.ServiceForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> enforcements.serve(new CaseId(id), urging, receipt(form, clock)));
        if (!done) {
            return servicePage(id, urging, model);
        }
        then.addFlashAttribute("flash", "已登记送达，期满仍不履行的可以申请法院强制执行，最早的日期见案件的期限。");
        return "redirect:/cases/{id}";
    }

    static Receipt receipt(NoticePages.ServiceForm form, Clock clock) {
        var received = DeedPage.required(form.receivedAt(), "请填写收到时间。", "receivedAt");
        return new Receipt(form.way() == null ? ServiceWay.DIRECT : form.way(), received.atZone(clock.getZone()).toInstant(), DeedPage.text(form.place()),
                DeedPage.text(form.receiver()), DeedPage.text(form.relation()), DeedPage.text(form.refusal()), DeedPage.text(form.witness()),
                DeedPage.text(form.note()));
    }

    @GetMapping("/urgings/{urging}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID urging, Model model) {
        model.addAttribute("form", new AnswerForm("", ""));
        return page.show(model, id, "复核催告后的陈述申辩", "urgingAnswer", "/urgings/" + urging + "/answer", "保存");
    }

    @PostMapping("/urgings/{urging}/answer")
    String reply(@PathVariable UUID id, @PathVariable UUID urging, @ModelAttribute("form") AnswerForm form, BindingResult errors, Model model) {
        boolean done = Forms.done(errors, () -> enforcements.answer(new CaseId(id), urging, DeedPage.text(form.said), DeedPage.text(form.reply)));
        return done ? "redirect:/cases/{id}" : page.show(model, id, "复核催告后的陈述申辩", "urgingAnswer", "/urgings/" + urging + "/answer", "保存");
    }

    @GetMapping("/decisions/{decision}/court")
    String court(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new EmptyForm("经催告仍不履行，建议申请人民法院强制执行。"));
        return courtPage(id, decision, model);
    }

    private String courtPage(UUID id, UUID decision, Model model) {
        model.addAttribute("window", enforcements.window(new CaseId(id), decision));
        model.addAttribute("judged", views.view(new CaseId(id)).judged(decision));
        return page.show(model, id, "申请法院强制执行", "court", "/decisions/" + decision + "/court", "报请审批");
    }

    @PostMapping("/decisions/{decision}/court")
    String propose(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") EmptyForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> enforcements.proposeCourt(new CaseId(id), decision, DeedPage.text(form.opinion)))) {
            return courtPage(id, decision, model);
        }
        then.addFlashAttribute("flash", "已报请审批。");
        return "redirect:/cases/{id}";
    }
}
