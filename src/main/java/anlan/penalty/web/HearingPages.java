package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.Hearings;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
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

@Controller
@RequestMapping("/cases/{id}/hearings/{hearing}")
class HearingPages {

    record SittingForm(@Nullable UUID presider, @Nullable String panel, @Nullable String clerk, @Nullable LocalDateTime at, @Nullable String place, boolean open, @Nullable String secrecy) {}

    record MinutesForm(@Nullable String minutes, @Nullable String remark, @Nullable String opinion) {}

    record EndForm(@Nullable String reason) {}

    private static final String COURSE = """
            书记员宣布听证会场纪律、当事人的权利和义务；主持人宣布案由，核实参加人，宣布听证开始。
            案件调查人员提出违法事实、证据和拟处罚意见：
            当事人陈述、申辩、质证：
            主持人询问：
            相互辩论：
            当事人最后陈述：
            主持人宣布听证结束。""";

    private final Hearings hearings;
    private final DeedPage page;
    private final Clock clock;

    HearingPages(Hearings hearings, DeedPage page, Clock clock) {
        this.hearings = hearings;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/sitting")
    String sitting(@PathVariable UUID id, @PathVariable UUID hearing, Model model) {
        model.addAttribute("form", new SittingForm(null, "", "", LocalDate.now(clock).plusDays(12).atTime(9, 30), "本机关会议室", true, ""));
        return page.show(model, id, "通知听证", "sitting", "/hearings/" + hearing + "/sitting", "发出通知");
    }

    @PostMapping("/sitting")
    String set(@PathVariable UUID id, @PathVariable UUID hearing, @ModelAttribute("form") SittingForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> hearings.set(new CaseId(id), hearing, new Hearings.NewSitting(
                DeedPage.required(form.presider, "请指定听证主持人。", "presider"), DeedPage.text(form.panel), DeedPage.text(form.clerk),
                DeedPage.required(form.at, "请填写听证时间。", "at"), DeedPage.text(form.place), form.open, DeedPage.text(form.secrecy))));
        if (!done) {
            return page.show(model, id, "通知听证", "sitting", "/hearings/" + hearing + "/sitting", "发出通知");
        }
        then.addFlashAttribute("flash", "听证会通知书已生成，请送达当事人。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/minutes")
    String minutes(@PathVariable UUID id, @PathVariable UUID hearing, Model model) {
        model.addAttribute("form", new MinutesForm(COURSE, "以上记录属实", ""));
        return page.show(model, id, "听证笔录和报告", "minutes", "/hearings/" + hearing + "/minutes", "记录听证");
    }

    @PostMapping("/minutes")
    String hold(@PathVariable UUID id, @PathVariable UUID hearing, @ModelAttribute("form") MinutesForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> hearings.hold(new CaseId(id), hearing, DeedPage.text(form.minutes), DeedPage.text(form.remark), DeedPage.text(form.opinion)))) {
            return page.show(model, id, "听证笔录和报告", "minutes", "/hearings/" + hearing + "/minutes", "记录听证");
        }
        then.addFlashAttribute("flash", "听证笔录和听证会报告书已生成。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/end")
    String end(@PathVariable UUID id, @PathVariable UUID hearing, Model model) {
        model.addAttribute("form", new EndForm(""));
        return page.show(model, id, "终止听证", "reason", "/hearings/" + hearing + "/end", "终止听证");
    }

    @PostMapping("/end")
    String close(@PathVariable UUID id, @PathVariable UUID hearing, @ModelAttribute("form") EndForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> hearings.end(new CaseId(id), hearing, DeedPage.text(form.reason)))) {
            return page.show(model, id, "终止听证", "reason", "/hearings/" + hearing + "/end", "终止听证");
        }
        then.addFlashAttribute("flash", "听证已终止。");
        return "redirect:/cases/{id}";
    }
}
