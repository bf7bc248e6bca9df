package anlan.mandate.web;

import anlan.mandate.Duties;
import anlan.mandate.DutyId;
import anlan.mandate.Inbox;
import anlan.mandate.InboxFilter;
import anlan.organization.OfficerId;
import anlan.platform.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import anlan.platform.table.TableFormat;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workbench (我的工作台). */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private final Inbox inbox;
    private final Duties duties;
    private final Clock clock;

    InboxPages(Inbox inbox, Duties duties, Clock clock) {
        this.inbox = inbox;
        this.duties = duties;
        this.clock = clock;
    }

    record HandOverForm(@NotNull(message = "请选择接手的人员。") @Nullable UUID to, String reason) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new InboxFilter(tab, kind, due, q);
        var found = inbox.list(filter, page);
        var shown = month(month);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", inbox.counts());
        model.addAttribute("kinds", inbox.kinds());
        model.addAttribute("page", found);
        model.addAttribute("rows", found.rows());
        model.addAttribute("shown", shown);
        model.addAttribute("weeks", inbox.month(shown));
        return "mandate/inbox";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "XLSX") TableFormat format) {
        var filter = new InboxFilter(tab, kind, due, q);
        return TableExport.of("待办", LocalDate.now(clock), format,
                List.of("事项", "种类", "期限", "状态", "责任人", "单位", "开始", "依据", "逾期后果"), n -> inbox.list(filter, n),
                d -> Arrays.asList(d.title(), d.kind(), d.inHours() ? d.due() : d.lastDay(), d.state().label(), d.owner(), d.agency(),
                        d.started(), d.basis(), d.consequence()));
    }

    private YearMonth month(String text) {
        try {
            return text.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(text);
        } catch (DateTimeParseException _) {
            return YearMonth.now(clock);
        }
    }

    @GetMapping("/{duty}/owner")
    String handOverForm(@PathVariable UUID duty, Model model) {
        model.addAttribute("form", new HandOverForm(null, ""));
        fill(duty, model);
        return "mandate/hand-over";
    }

    @PostMapping("/{duty}/owner")
    String handOver(@PathVariable UUID duty, @Valid @ModelAttribute("form") HandOverForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> duties.handOver(new DutyId(duty), to(form), form.reason()))) {
            fill(duty, model);
            return "mandate/hand-over";
        }
        redirect.addFlashAttribute("flash", "已移交。");
        return "redirect:/inbox";
    }

    private static OfficerId to(HandOverForm form) {
        return new OfficerId(java.util.Objects.requireNonNull(form.to()));
    }

    private void fill(UUID duty, Model model) {
        var view = inbox.view(new DutyId(duty));
        model.addAttribute("duty", view);
        model.addAttribute("successors", inbox.successors(view));
    }
}
