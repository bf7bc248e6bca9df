package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.InterviewSummonses;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
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

/** Persons called to an interview, and that nobody came. */
@Controller
@RequestMapping("/cases/{id}/summonses")
class SummonsPages {

    record SummonsForm(
            @Nullable String person, @Nullable String position, @Nullable LocalDateTime at, @Nullable String place, @Nullable String bring,
            @Nullable List<UUID> officers) {}

    record AbsenceForm(@Nullable String words) {}

    private final InterviewSummonses summonses;
    private final DeedPage page;
    private final Clock clock;

    SummonsPages(InterviewSummonses summonses, DeedPage page, Clock clock) {
        this.summonses = summonses;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(@PathVariable UUID id, Model model) {
        var tomorrow = LocalDateTime.now(clock).plusDays(1).withHour(9).withMinute(0).withSecond(0).withNano(0);
        model.addAttribute("form", new SummonsForm("", "", tomorrow, "本机关询问室", "", null));
        return show(model, id);
    }

    private String show(Model model, UUID id) {
        return page.show(model, id, "通知询问", "penalty/evidence", "summons", "/summonses/new", "制作询问通知书");
    }

    @PostMapping("/new")
    String summon(@PathVariable UUID id, @ModelAttribute("form") SummonsForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> summonses.summon(new CaseId(id), new InterviewSummonses.NewSummons(DeedPage.text(form.person), DeedPage.text(form.position),
                DeedPage.text(form.place), DeedPage.required(form.at, "请填写询问时间。", "at"), DeedPage.text(form.bring), EvidencePages.list(form.officers))));
        if (!done) {
            return show(model, id);
        }
        then.addFlashAttribute("flash", "询问通知书已制作，请在询问时间以前送达本人。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/{summons}/absence")
    String absence(@PathVariable UUID id, @PathVariable UUID summons, Model model) {
        model.addAttribute("form", new AbsenceForm(""));
        return absencePage(id, summons, model);
    }

    private String absencePage(UUID id, UUID summons, Model model) {
        return page.show(model, id, "登记未到", "penalty/evidence", "absence", "/summonses/" + summons + "/absence", "登记");
    }

    @PostMapping("/{summons}/absence")
    String absent(@PathVariable UUID id, @PathVariable UUID summons, @ModelAttribute("form") AbsenceForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> summonses.absent(new CaseId(id), summons, DeedPage.text(form.words)))) {
            return absencePage(id, summons, model);
        }
        then.addFlashAttribute("flash", "已登记。");
        return "redirect:/cases/{id}?tab=evidence";
    }
}
