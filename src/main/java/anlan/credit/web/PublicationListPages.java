package anlan.credit.web;

import anlan.credit.PublicationFilter;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationRow;
import anlan.credit.Publications;
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

/** The list of publications: what waits, what is public, what ended; and its table for the office. */
@Controller
@RequestMapping("/publications")
class PublicationListPages {

    private static final List<String> COLUMNS = List.of("种类", "对象", "文书号", "事项", "结果", "决定日期", "应当公开", "公开时间", "公开至", "状态");

    private final Publications publications;
    private final Clock clock;

    PublicationListPages(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PublicationKind kind, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", publications.list(new PublicationFilter(tab, q, kind, from, to, enterprise, sort, page)));
        model.addAttribute("counts", publications.counts());
        model.addAttribute("kinds", PublicationKind.values());
        model.addAttribute("today", LocalDate.now(clock));
        return "credit/publications";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PublicationKind kind, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("公示", LocalDate.now(clock), format, COLUMNS,
                number -> publications.list(new PublicationFilter(tab, q, kind, from, to, enterprise, sort, number)), PublicationListPages::cells);
    }

    private static List<@Nullable Object> cells(PublicationRow row) {
        return Arrays.asList(row.kind().label(), row.subject(), row.number(), row.matter(), row.result(), row.day(), row.due(),
                row.publishedOn(), row.until(), row.status().label());
    }
}
