package anlan.penalty.web;

import anlan.law.PenaltyTarget;
import anlan.penalty.SpotFilter;
import anlan.penalty.SpotRow;
import anlan.penalty.SpotViews;
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

/** The list of penalties decided on the spot, and its table for the office. */
@Controller
@RequestMapping("/spot-decisions")
class SpotListPages {

    private static final List<String> COLUMNS = List.of("文号", "企业", "属地", "当事人", "违法行为", "决定日期", "警告", "罚款（元）", "状态", "执法人员");

    private final SpotViews views;
    private final Clock clock;

    SpotListPages(SpotViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PenaltyTarget kind, @RequestParam(defaultValue = "") String town,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID enterprise, Model model) {
        model.addAttribute("page", views.list(new SpotFilter(tab, q, kind, town, from, to, mine, enterprise, sort, page)));
        model.addAttribute("counts", views.counts());
        model.addAttribute("towns", views.towns());
        model.addAttribute("kinds", PenaltyTarget.values());
        return "penalty/spots";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PenaltyTarget kind, @RequestParam(defaultValue = "") String town,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("当场处罚", LocalDate.now(clock), format, COLUMNS,
                number -> views.list(new SpotFilter(tab, q, kind, town, from, to, mine, enterprise, sort, number)), SpotListPages::cells);
    }

    private static List<@Nullable Object> cells(SpotRow row) {
        return Arrays.asList(row.number(), row.enterpriseName(), row.town(), row.partyName(), row.act(), row.decidedOn(), row.warning() ? "警告" : "",
                row.fine(), row.status().label(), row.officers());
    }
}
