package anlan.complaint.web;

import static anlan.complaint.web.StepForm.text;

import anlan.complaint.Checks;
import anlan.complaint.ComplaintId;
import anlan.complaint.Complaints;
import anlan.complaint.ComplaintFines;
import anlan.complaint.Handovers;
import anlan.complaint.Rewards;
import anlan.complaint.SameMatter;
import anlan.complaint.Seals;
import anlan.kernel.Refused;
import anlan.organization.OfficerView;
import anlan.organization.Officers;
import anlan.platform.security.Me;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One complaint, its steps and its seal. */
@Controller
@RequestMapping("/complaints/{id}")
class StepPages {

    private final Complaints complaints;
    private final Checks checks;
    private final Seals seals;
    private final ComplaintFines fines;
    private final Rewards rewards;
    private final Handovers handovers;
    private final SameMatter same;
    private final Officers officers;
    private final Me me;
    private final Clock clock;

    StepPages(Complaints complaints, Checks checks, Seals seals, ComplaintFines fines, Rewards rewards, Handovers handovers, SameMatter same, Officers officers,
            Me me, Clock clock) {
        this.complaints = complaints;
        this.checks = checks;
        this.seals = seals;
        this.fines = fines;
        this.rewards = rewards;
        this.handovers = handovers;
        this.same = same;
        this.officers = officers;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var complaint = complaints.view(new ComplaintId(id));
        var today = LocalDate.now(clock);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", StepForm.blank(today));
        }
        model.addAttribute("complaint", complaint);
        model.addAttribute("fines", fines.of(complaint.id()));
        model.addAttribute("owed", fines.isOwed(complaint.id()));
        model.addAttribute("reward", rewards.of(complaint.id()).orElse(null));
        model.addAttribute("handovers", handovers.of(complaint.id()));
        model.addAttribute("others", same.of(complaint.id()));
        model.addAttribute("own", me.person().equals(complaint.handler()));
        model.addAttribute("colleagues", colleagues(complaint.agency()));
        model.addAttribute("checkerNames", complaint.checkers().stream()
                .map(o -> officers.view(new anlan.organization.OfficerId(o), today).name()).toList());
        return "complaint/complaint";
    }

    /** Who may go along: the certified officers of the body. */
    private Map<UUID, String> colleagues(String agency) {
        var found = new LinkedHashMap<UUID, String>();
        officers.of(agency).stream().filter(OfficerView::certified).filter(o -> !o.id().value().equals(me.person()))
                .forEach(o -> found.put(o.id().value(), o.name() + "　" + o.certificateNo()));
        return found;
    }

    private String done(UUID id, BindingResult errors, Model model, RedirectAttributes then, String flash, Runnable deed) {
        if (!Forms.done(errors, deed)) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", flash);
        return "redirect:/complaints/" + id;
    }

    @PostMapping("/handling")
    String take(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "这件举报由您承办，只有您可以启封原件。", () -> complaints.take(new ComplaintId(id)));
    }

    @PostMapping("/opening")
    String open(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model) {
        var complaint = new ComplaintId(id);
        if (!Forms.done(errors, () -> model.addAttribute("sealed", seals.open(complaint, text(form.reason()))))) {
            return page(id, model);
        }
        model.addAttribute("complaint", complaints.view(complaint));
        return "complaint/sealed";
    }

    @PostMapping("/messages")
    String ask(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已留言，举报人凭编号和密码可以看到。", () -> seals.ask(new ComplaintId(id), text(form.words())));
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已受理，办理期限开始计算。", () -> complaints.accept(
                new ComplaintId(id), text(form.summary()), text(form.place()), text(form.enterprise()), Boolean.TRUE.equals(form.fatal())));
    }

    @PostMapping("/redirection")
    String redirect(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已转交，举报人查询时可以看到去向。",
                () -> complaints.redirect(new ComplaintId(id), text(form.summary()), text(form.to()), text(form.reason())));
    }

    @PostMapping("/check")
    String check(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已开始核查。", () -> checks.start(new ComplaintId(id), form.officers() == null ? Set.of() : form.officers(), text(form.note())));
    }

    @PostMapping("/conclusion")
    String conclude(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "核查结果已报负责人签字，反馈期限开始计算。", () -> {
            if (form.confirmed() == null || form.checkedOn() == null) {
                throw new Refused(form.confirmed() == null ? "请选择核查结果。" : "请填写核查结束日期。").at(form.confirmed() == null ? "confirmed" : "checkedOn");
            }
            checks.conclude(new ComplaintId(id), form.confirmed(), text(form.finding()), text(form.measures()), form.checkedOn());
        });
    }

    @PostMapping("/signature")
    String sign(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记签字意见。", () -> {
            if (form.agreed() == null) {
                throw new Refused("请选择是否同意。").at("agreed");
            }
            checks.sign(new ComplaintId(id), form.agreed(), text(form.opinion()));
        });
    }

    @PostMapping("/feedback")
    String feedBack(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已反馈，举报人查询时可以看到。", () -> checks.feedBack(new ComplaintId(id), text(form.feedback())));
    }

    @PostMapping("/extension")
    String extend(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记延长，举报人查询时可以看到理由。", () -> checks.extend(
                new ComplaintId(id), form.days() == null ? 0 : form.days(), text(form.approval()), text(form.reason())));
    }

    @PostMapping("/closing")
    String close(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已办结。", () -> checks.close(new ComplaintId(id), text(form.noReward())));
    }

    @PostMapping("/same-matter")
    String link(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已关联同一事项中最先收到的举报。",
                () -> same.link(new ComplaintId(id), text(form.first()), text(form.firstReason())));
    }
}
