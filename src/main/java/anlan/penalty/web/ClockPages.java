package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.ClockChanges;
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

/** Extension of the case's clock, and the days that do not count. */
@Controller
@RequestMapping("/cases/{id}/clock")
class ClockPages {

    record ExtensionForm(@Nullable String upper, @Nullable String reason) {}

    record StopForm(@Nullable LocalDate day, @Nullable String reason) {}

    private final ClockChanges clocks;
    private final DeedPage page;
    private final Clock clock;

    ClockPages(ClockChanges clocks, DeedPage page, Clock clock) {
        this.clocks = clocks;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/extension")
    String extension(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new ExtensionForm("", ""));
        return page.show(model, id, "延长办案期限", "extension", "/clock/extension", "报请审批");
    }

    @PostMapping("/extension")
    String extend(@PathVariable UUID id, @ModelAttribute("form") ExtensionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> clocks.propose(new CaseId(id), DeedPage.text(form.upper), DeedPage.text(form.reason)))) {
            return page.show(model, id, "延长办案期限", "extension", "/clock/extension", "报请审批");
        }
        then.addFlashAttribute("flash", "已报请延长办案期限。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/filing")
    String filing(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new ExtensionForm("", ""));
        return page.show(model, id, "延长核查期限", "filingTerm", "/clock/filing", "报请审批");
    }

    @PostMapping("/filing")
    String extendFiling(@PathVariable UUID id, @ModelAttribute("form") ExtensionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> clocks.proposeFiling(new CaseId(id), DeedPage.text(form.reason)))) {
            return page.show(model, id, "延长核查期限", "filingTerm", "/clock/filing", "报请审批");
        }
        then.addFlashAttribute("flash", "已报请延长核查期限。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/{change:stop|resumption}")
    String stop(@PathVariable UUID id, @PathVariable String change, Model model) {
        model.addAttribute("form", new StopForm(LocalDate.now(clock), ""));
        return stopPage(id, change, model);
    }

    private String stopPage(UUID id, String change, Model model) {
        boolean stop = change.equals("stop");
        return page.show(model, id, stop ? "停止计算办案期限" : "恢复计算办案期限", stop ? "stop" : "resumption", "/clock/" + change, "登记");
    }

    @PostMapping("/{change:stop|resumption}")
    String change(@PathVariable UUID id, @PathVariable String change, @ModelAttribute("form") StopForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> {
            var day = DeedPage.required(form.day, "请填写日期。", "day");
            if (change.equals("stop")) {
                clocks.stop(new CaseId(id), day, DeedPage.text(form.reason));
            } else {
                clocks.resume(new CaseId(id), day, DeedPage.text(form.reason));
            }
        });
        if (!done) {
            return stopPage(id, change, model);
        }
        then.addFlashAttribute("flash", "已登记。");
        return "redirect:/cases/{id}?tab=clocks";
    }
}
