package anlan.hazard.web;

import anlan.hazard.HazardFilter;
import anlan.hazard.HazardId;
import anlan.hazard.HazardLevel;
import anlan.hazard.HazardRow;
import anlan.hazard.HazardStatus;
import anlan.hazard.Hazards;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Page;
import anlan.platform.web.TableExport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
@RequestMapping("/hazards")
class HazardPages {

    private static final List<String> COLUMNS = List.of("企业", "统一社会信用代码", "行业", "属地", "隐患等级", "判定理由", "问题", "位置",
            "违反的规定", "整改要求", "发现日期", "整改期限", "状态", "销号日期");

    private final Hazards hazards;
    private final Permissions permissions;
    private final Clock clock;

    HazardPages(Hazards hazards, Permissions permissions, Clock clock) {
        this.hazards = hazards;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable HazardStatus status,
            @RequestParam(required = false) @Nullable HazardLevel level, @RequestParam(defaultValue = "") String trade,
            @RequestParam(defaultValue = "") String town, @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page, @RequestParam(required = false) @Nullable UUID enterprise, Model model) {
        model.addAttribute("page", hazards.list(filter(q, status, level, trade, town, tab, sort, page, enterprise)));
        model.addAttribute("counts", hazards.counts());
        model.addAttribute("towns", hazards.towns());
        model.addAttribute("statuses", HazardStatus.values());
        model.addAttribute("levels", HazardLevel.values());
        return "hazard/hazards";
    }

    /** The tabs are the questions most asked: what is open, what is grave, what is late. */
    private static HazardFilter filter(
            String q, @Nullable HazardStatus status, @Nullable HazardLevel level, String trade, String town, String tab, String sort, int page,
            @Nullable UUID enterprise) {
        var asked = tab.equals("major") ? HazardLevel.MAJOR : level;
        return new HazardFilter(q, status, asked, trade, town, tab.equals("overdue"), tab.equals("open") || tab.equals("major"), sort, page, enterprise);
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable HazardStatus status,
            @RequestParam(required = false) @Nullable HazardLevel level, @RequestParam(defaultValue = "") String trade,
            @RequestParam(defaultValue = "") String town, @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "XLSX") TableFormat format,
            @RequestParam(required = false) @Nullable UUID enterprise) {
        permissions.require("hazard.read");
        var filter = filter(q, status, level, trade, town, tab, sort, 1, enterprise);
        var name = "隐患台账-" + LocalDate.now(clock) + "." + format.suffix();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header("Content-Disposition", ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(out -> {
                    try (var table = format.writer(out, "隐患台账")) {
                        table.row(COLUMNS);
                        hazards.each(filter, row -> table.row(cells(row)));
                    }
                });
    }

    private static List<@Nullable Object> cells(HazardRow row) {
        return Arrays.asList(row.enterpriseName(), row.enterpriseCode(), row.tradeName(), row.town(), row.level().label(),
                row.majorGround(), row.problem(), row.place(), row.basis(), row.requirement(), row.foundOn(), row.due(), row.label(), row.closedOn());
    }

    @GetMapping("/leads/export")
    ResponseEntity<StreamingResponseBody> exportLeads(@RequestParam(defaultValue = "XLSX") TableFormat format) {
        var leads = hazards.leads();
        return TableExport.of("待立案线索", LocalDate.now(clock), format, List.of("隐患", "等级", "企业", "属地", "违法行为", "复查日期"),
                n -> Page.of(leads, n, Math.max(1, leads.size()), leads.size()),
                l -> Arrays.asList(l.problem(), l.level().label(), l.enterpriseName(), l.town(), l.violation(), l.openedOn()));
    }

    /** A hazard has no page of its own: it is read on its order, or on its visit where there is none. */
    @GetMapping("/{id}")
    String one(@PathVariable UUID id) {
        var hazard = hazards.view(new HazardId(id));
        return hazard.rectificationOrder() == null ? "redirect:/visits/" + hazard.visit() : "redirect:/orders/" + hazard.rectificationOrder() + "#item-" + id;
    }

    @GetMapping("/leads")
    String leads(Model model) {
        model.addAttribute("leads", hazards.leads());
        return "hazard/leads";
    }
}
