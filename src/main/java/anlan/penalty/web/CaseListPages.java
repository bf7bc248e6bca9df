package anlan.penalty.web;

import anlan.penalty.CaseFilter;
import anlan.penalty.CaseRow;
import anlan.penalty.CaseSource;
import anlan.penalty.CaseStatus;
import anlan.penalty.CaseViews;
import anlan.penalty.Cases;
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

@Controller
@RequestMapping("/cases")
class CaseListPages {

    private static final List<String> COLUMNS = List.of("案号", "案由", "当事人", "属地", "来源", "状态", "发现日期", "立案日期", "办案期限", "决定日期", "罚款（元）");

    private final CaseViews views;
    private final Cases cases;
    private final Clock clock;

    CaseListPages(CaseViews views, Cases cases, Clock clock) {
        this.views = views;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(required = false) @Nullable CaseSource source, @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page, @RequestParam(required = false) @Nullable UUID enterprise, Model model) {
        model.addAttribute("page", views.list(new CaseFilter(tab, q, status, source, town, mine, enterprise, sort, page)));
        model.addAttribute("counts", views.counts());
        model.addAttribute("towns", views.towns());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("sources", CaseSource.values());
        return "penalty/cases";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(required = false) @Nullable CaseSource source, @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "XLSX") TableFormat format, @RequestParam(required = false) @Nullable UUID enterprise) {
        return TableExport.of("行政处罚案件", LocalDate.now(clock), format, COLUMNS,
                number -> views.list(new CaseFilter(tab, q, status, source, town, mine, enterprise, sort, number)), CaseListPages::cells);
    }

    private static List<@Nullable Object> cells(CaseRow row) {
        return Arrays.asList(row.number(), row.cause(), row.enterpriseName(), row.town(), row.source().label(), row.label(), row.foundOn(),
                row.filedOn(), row.decideBy(), row.decidedOn(), row.fine());
    }

    @GetMapping("/leads")
    String leads(Model model) {
        model.addAttribute("leads", cases.waiting());
        return "penalty/leads";
    }
}
