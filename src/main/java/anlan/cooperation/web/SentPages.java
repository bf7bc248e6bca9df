package anlan.cooperation.web;

import anlan.cooperation.ParcelFilter;
import anlan.cooperation.ParcelKind;
import anlan.cooperation.Sent;
import anlan.platform.Times;
import anlan.platform.table.TableFormat;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of what was sent to other bodies. */
@Controller
@RequestMapping("/sent")
class SentPages {

    private final Sent sent;
    private final Times times;
    private final Clock clock;

    SentPages(Sent sent, Times times, Clock clock) {
        this.sent = sent;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable ParcelKind kind,
            @RequestParam(defaultValue = "") String body, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", sent.list(new ParcelFilter(tab, q, kind, body, from, to, page)));
        model.addAttribute("counts", sent.counts());
        model.addAttribute("kinds", ParcelKind.values());
        model.addAttribute("bodies", sent.bodies());
        model.addAttribute("now", clock.instant());
        return "cooperation/sent";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ParcelKind kind, @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("送出台账", LocalDate.now(clock), format,
                List.of("种类", "文号", "事项", "送出单位", "收件单位", "送到", "首次打开", "签收", "签收人", "进展", "对方应办", "期限", "办结"),
                n -> sent.list(new ParcelFilter(tab, q, kind, body, from, to, n)),
                p -> Arrays.asList(p.kind().label(), p.number(), p.title(), p.senderName(), p.bodyName(), times.minute(p.sentAt()), times.minute(p.seenAt()),
                        times.minute(p.receivedAt()), p.receivedBy(), p.progress(), p.owes(), times.limit(p.due()), times.minute(p.endedAt())));
    }
}
