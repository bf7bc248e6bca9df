package anlan.mandate.web;

import anlan.mandate.ClockFilter;
import anlan.mandate.ClockView;
import anlan.mandate.Clocks;
import anlan.platform.table.TableFormat;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
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

/** All clocks that one may see (期限总览), and the month of one's own (期限月历). */
@Controller
@RequestMapping("/clocks")
class ClockListPages {

    private static final List<String> COLUMNS =
            List.of("事项", "种类", "起算", "依据", "停止计算", "延长", "期限", "状态", "逾期后果", "责任人", "责任单位");

    private final Clocks clocks;
    private final Clock clock;

    ClockListPages(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page, Model model) {
        var filter = new ClockFilter(state, q, kind, agency, mine, from, to, sort);
        model.addAttribute("filter", filter);
        model.addAttribute("page", clocks.list(filter, page));
        model.addAttribute("kinds", clocks.kinds());
        model.addAttribute("bodies", clocks.bodies());
        return "mandate/clocks";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "XLSX") TableFormat format) {
        var filter = new ClockFilter(state, q, kind, agency, mine, from, to, sort);
        return TableExport.of("期限", LocalDate.now(clock), format, COLUMNS, number -> clocks.list(filter, number), ClockListPages::cells);
    }

    private static List<@Nullable Object> cells(ClockView row) {
        var duty = row.duty();
        return Arrays.asList(duty.title(), duty.kind(), row.start(), duty.basis(), row.stopped(),
                row.extension() == 0 ? null : row.extension(), duty.inHours() ? duty.due() : duty.lastDay(), duty.left(),
                duty.consequence(), row.owner(), row.agencyName());
    }

    @GetMapping("/calendar")
    String calendar(@RequestParam(defaultValue = "") String month, Model model) {
        var shown = month(month);
        model.addAttribute("shown", shown);
        var weeks = clocks.month(shown);
        model.addAttribute("weeks", weeks);
        model.addAttribute("idle", weeks.stream().flatMap(List::stream).allMatch(day -> day.duties().isEmpty()));
        return "mandate/calendar";
    }

    private YearMonth month(String text) {
        try {
            return text.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(text);
        } catch (DateTimeParseException _) {
            return YearMonth.now(clock);
        }
    }
}
