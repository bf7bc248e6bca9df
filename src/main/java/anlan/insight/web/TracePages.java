package anlan.insight.web;

import anlan.insight.TraceFilter;
import anlan.insight.Traces;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Looks into the ledger (留痕查询). */
@Controller
@RequestMapping("/trace")
class TracePages {

    private final Traces traces;
    private final Permissions permissions;
    private final Clock clock;

    TracePages(Traces traces, Permissions permissions, Clock clock) {
        this.traces = traces;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** The conditions in the address of the list. */
    record Asked(
            @Nullable String who, @Nullable String what, @Nullable String kind,
            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @Nullable UUID enterprise, @Nullable Boolean signIns, @Nullable String tab) {

        TraceFilter filter(boolean overseer) {
            return new TraceFilter(plain(who), plain(what), plain(kind), from, to, enterprise,
                    "refused".equals(tab) && overseer, Boolean.TRUE.equals(signIns));
        }
    }

    @GetMapping
    String search(@ModelAttribute("asked") Asked asked, @RequestParam(defaultValue = "1") int page, Model model) {
        permissions.require("trace.read");
        var filter = asked.filter(traces.seesRefusals());
        var found = traces.search(filter, page);
        model.addAttribute("filter", filter);
        model.addAttribute("tab", plain(asked.tab));
        model.addAttribute("kinds", traces.kinds());
        model.addAttribute("overseer", traces.seesRefusals());
        model.addAttribute("page", found);
        model.addAttribute("rows", found.rows());
        return "insight/traces";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@ModelAttribute("asked") Asked asked, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        permissions.require("trace.read");
        var filter = asked.filter(traces.seesRefusals());
        return TableExport.of("留痕", LocalDate.now(clock), format,
                List.of("序号", "做了什么", "记录", "责任人", "岗位", "单位", "时间", "收到时间", "未准许", "哈希（前 16 位）"),
                n -> traces.many(filter, n),
                r -> Arrays.asList(r.seq(), r.summary(), r.kind(), r.who(), r.post(), r.agency(), r.at().withNano(0), r.receivedAt().withNano(0),
                        r.refused() ? "是" : "", r.hash()));
    }

    /** Without the character that no name holds and the database refuses. */
    private static String plain(@Nullable String words) {
        return words == null ? "" : words.replace("\0", "").strip();
    }

    /** The kind in the address is for people; the id decides. */
    @GetMapping("/{kind}/{record}")
    String record(@PathVariable String kind, @PathVariable UUID record, Model model) {
        permissions.require("trace.read");
        model.addAttribute("trace", traces.of(record));
        return "insight/trace";
    }
}
