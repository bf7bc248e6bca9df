package anlan.insight.web;

import anlan.insight.TraceFilter;
import anlan.insight.Traces;
import anlan.platform.security.Permissions;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks into the ledger (留痕查询). */
@Controller
@RequestMapping("/trace")
class TracePages {

    private final Traces traces;
    private final Permissions permissions;

    TracePages(Traces traces, Permissions permissions) {
        this.traces = traces;
        this.permissions = permissions;
    }

    @GetMapping
    String search(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(defaultValue = "false") boolean signIns,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        permissions.require("trace.read");
        var filter = new TraceFilter(plain(who), plain(what), plain(kind), from, to, enterprise,
                tab.equals("refused") && traces.seesRefusals(), signIns);
        var found = traces.search(filter, page);
        model.addAttribute("filter", filter);
        model.addAttribute("tab", tab);
        model.addAttribute("kinds", traces.kinds());
        model.addAttribute("overseer", traces.seesRefusals());
        model.addAttribute("page", found);
        model.addAttribute("rows", found.rows());
        return "insight/traces";
    }

    /** Without the character that no name holds and the database refuses. */
    private static String plain(String words) {
        return words.replace("\0", "").strip();
    }

    /** The kind in the address is for people; the id decides. */
    @GetMapping("/{kind}/{record}")
    String record(@PathVariable String kind, @PathVariable UUID record, Model model) {
        permissions.require("trace.read");
        model.addAttribute("trace", traces.of(record));
        return "insight/trace";
    }
}
