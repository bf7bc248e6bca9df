package anlan.credit.web;

import anlan.credit.blacklist.ListingViews;
import anlan.credit.record.CreditEntryId;
import anlan.credit.record.CreditRecords;
import anlan.credit.record.EntryFilter;
import anlan.credit.record.EntryKind;
import anlan.credit.record.EntryRow;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.platform.security.Permissions;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The violation library, the credit record of one unit, one entry. */
@Controller
@RequestMapping("/credit")
class EntryPages {

    private static final List<String> COLUMNS = List.of("日期", "单位", "责任人", "类别", "事项", "处理", "文号", "机关", "罚款（元）", "状态");

    private final CreditRecords records;
    private final Enterprises enterprises;
    private final ListingViews listings;
    private final Permissions permissions;
    private final Clock clock;

    EntryPages(CreditRecords records, Enterprises enterprises, ListingViews listings, Permissions permissions, Clock clock) {
        this.records = records;
        this.enterprises = enterprises;
        this.listings = listings;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** A unit reads its own record under its own address. */
    @ModelAttribute
    void onlyForTheOffice() {
        permissions.require("credit.record.read");
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "bad") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable EntryKind kind, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", records.list(new EntryFilter(tab, q, kind, null, page)));
        model.addAttribute("counts", records.counts());
        model.addAttribute("kinds", EntryKind.values());
        return "credit/entries";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "bad") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable EntryKind kind, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("信用信息", LocalDate.now(clock), format, COLUMNS, n -> records.list(new EntryFilter(tab, q, kind, null, n)), EntryPages::cells);
    }

    private static List<@Nullable Object> cells(EntryRow row) {
        return Arrays.asList(row.day(), row.enterpriseName(), row.unit() ? "" : row.party(), row.kind().label(), row.matter(), row.result(), row.number(),
                row.authority(), row.fine(), row.status().label());
    }

    @GetMapping("/enterprises/{enterprise}")
    String record(@PathVariable UUID enterprise, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", records.list(new EntryFilter("all", "", null, enterprise, page)));
        model.addAttribute("standing", records.standing(enterprise));
        model.addAttribute("unit", enterprises.view(new EnterpriseId(enterprise)));
        model.addAttribute("listings", listings.ofEnterprise(enterprise));
        return "credit/unit-record";
    }

    @GetMapping("/entries/{id}")
    String entry(@PathVariable UUID id, Model model) {
        model.addAttribute("entry", records.entry(new CreditEntryId(id)));
        model.addAttribute("listings", listings.ofEntry(id));
        return "credit/entry";
    }
}
