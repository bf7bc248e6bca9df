package anlan.penalty.web;

import anlan.penalty.SealingFilter;
import anlan.penalty.SealingKind;
import anlan.penalty.SealingRow;
import anlan.penalty.SealingViews;
import anlan.platform.table.TableFormat;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of sealings and seizures, and its table for the office. */
@Controller
@RequestMapping("/coercions")
class SealingListPages {

    private static final List<String> COLUMNS = List.of("文号", "企业", "属地", "措施", "财物、场所", "实施日期", "期限至", "状态", "执法人员");

    private final SealingViews views;
    private final Clock clock;

    SealingListPages(SealingViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable SealingKind kind, @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID enterprise, Model model) {
        model.addAttribute("page", views.list(new SealingFilter(tab, q, kind, town, mine, enterprise, sort, page)));
        model.addAttribute("counts", views.counts());
        model.addAttribute("towns", views.towns());
        model.addAttribute("kinds", SealingKind.values());
        return "penalty/sealings";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable SealingKind kind, @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("查封扣押", LocalDate.now(clock), format, COLUMNS,
                number -> views.list(new SealingFilter(tab, q, kind, town, mine, enterprise, sort, number)), SealingListPages::cells);
    }

    private static List<@Nullable Object> cells(SealingRow row) {
        return Arrays.asList(row.number(), row.enterpriseName(), row.town(), row.kind().label(), row.things(), row.executedOn(), row.until(), row.label(),
                row.officers());
    }
}
