package anlan.complaint.web;

import static anlan.complaint.web.StepForm.text;

import anlan.complaint.ComplaintSource;
import anlan.complaint.ComplaintView;
import anlan.complaint.Complaints;
import anlan.complaint.Report;
import anlan.kernel.Refused;
import anlan.platform.Times;
import anlan.platform.security.Ticket;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of complaints, and what comes in by telephone or letter. */
@Controller
@RequestMapping("/complaints")
class ComplaintPages {

    record EntryForm(
            @Nullable ComplaintSource source, @Nullable String what, @Nullable String where, @Nullable String enterprise,
            @Nullable String name, @Nullable String contact, @Nullable Boolean consent) {

        Report report() {
            return new Report(text(what), text(where), text(enterprise), text(name), text(contact), Boolean.TRUE.equals(consent), List.of());
        }
    }

    private final Complaints complaints;
    private final Times times;
    private final Clock clock;

    ComplaintPages(Complaints complaints, Times times, Clock clock) {
        this.complaints = complaints;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ComplaintSource source, @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", complaints.list(new ComplaintView.Filter(tab, q, source, mine, page)));
        model.addAttribute("counts", complaints.counts());
        model.addAttribute("sources", ComplaintSource.values());
        return "complaint/complaints";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ComplaintSource source, @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("举报台账", LocalDate.now(clock), format,
                List.of("编号", "渠道", "收到时间", "事项（转述）", "地点", "企业", "承办人", "受理", "核查结束", "反馈", "状态"),
                n -> complaints.list(new ComplaintView.Filter(tab, q, source, mine, n)),
                c -> Arrays.asList(c.number(), c.source().label(), times.minute(c.receivedAt()), c.summary(), c.place(), c.enterpriseName(),
                        c.handlerName(), c.acceptedOn(), c.checkedOn(), c.feedbackOn(), c.status().label()));
    }

    @GetMapping("/entry")
    String blank(Model model) {
        model.addAttribute("form", new EntryForm(ComplaintSource.PHONE, "", "", "", "", "", false));
        return entry(model);
    }

    private String entry(Model model) {
        var sources = new LinkedHashMap<ComplaintSource, String>();
        Arrays.stream(ComplaintSource.values()).filter(s -> s != ComplaintSource.WEB).forEach(s -> sources.put(s, s.label()));
        model.addAttribute("sources", sources);
        return "complaint/entry";
    }

    @PostMapping
    String enter(@ModelAttribute("form") EntryForm form, BindingResult errors, Model model) {
        var ticket = new Ticket[1];
        boolean done = Forms.done(errors, () -> {
            if (form.source == null) {
                throw new Refused("请选择举报渠道。").at("source");
            }
            ticket[0] = complaints.enter(form.report(), form.source);
        });
        if (!done) {
            return entry(model);
        }
        model.addAttribute("ticket", ticket[0]);
        return "complaint/entered";
    }
}
