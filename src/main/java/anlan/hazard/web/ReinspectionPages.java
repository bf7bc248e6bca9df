package anlan.hazard.web;

import anlan.hazard.OrderId;
import anlan.hazard.OrderView;
import anlan.hazard.Orders;
import anlan.hazard.Reinspections;
import anlan.inspection.SignatureMark;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Guard;
import anlan.platform.file.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/orders/{id}/reinspection")
class ReinspectionPages {

    private final Orders orders;
    private final Reinspections reinspections;
    private final Visits visits;
    private final Guard guard;
    private final Clock clock;

    ReinspectionPages(Orders orders, Reinspections reinspections, Visits visits, Guard guard, Clock clock) {
        this.orders = orders;
        this.reinspections = reinspections;
        this.visits = visits;
        this.guard = guard;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(id, Identifier.fresh(), Map.of("day", LocalDate.now(clock).toString()), List.of(), null, model);
    }

    private String page(UUID id, UUID key, Map<String, String> typed, List<UUID> chosen, @Nullable Refused refused, Model model) {
        var order = orders.view(new OrderId(id));
        var today = LocalDate.now(clock);
        var candidates = new LinkedHashMap<VisitView.Member, String>();
        visits.candidates(order.enterprise(), today).forEach((member, failing) ->
                candidates.put(member, String.join("；", failing.stream().map(c -> c.name() + "：" + c.reason()).toList())));
        model.addAttribute("order", order);
        model.addAttribute("key", key);
        model.addAttribute("typed", typed);
        model.addAttribute("chosen", chosen);
        model.addAttribute("refused", refused);
        model.addAttribute("candidates", candidates);
        model.addAttribute("needed", guard.officersNeeded(today));
        model.addAttribute("due", order.items().stream().filter(i -> i.isToInspect(today)).toList());
        model.addAttribute("later", order.items().stream().filter(i -> !i.isToInspect(today) && i.isOpen()).toList());
        return "hazard/reinspection";
    }

    @PostMapping
    String record(
            @PathVariable UUID id, @RequestParam UUID key, @RequestParam(required = false) @Nullable List<UUID> officers,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam Map<String, String> fields, HttpServletRequest request, Model model, RedirectAttributes then) {
        var chosen = officers == null ? List.<UUID>of() : officers;
        try {
            reinspections.record(new OrderId(id), read(id, key, chosen, day == null ? LocalDate.now(clock) : day, fields, request));
        } catch (Refused refused) {
            return page(id, key, fields, chosen, refused, model);
        }
        then.addFlashAttribute("flash", "复查意见书已生成。");
        return "redirect:/orders/{id}";
    }

    private Reinspections.Record read(
            UUID id, UUID key, List<UUID> officers, LocalDate day, Map<String, String> fields, HttpServletRequest request) {
        var order = orders.view(new OrderId(id));
        var seen = new ArrayList<Reinspections.Seen>();
        for (var item : order.items()) {
            var result = fields.get("result-" + item.hazard());
            if (result != null) {
                seen.add(new Reinspections.Seen(item.hazard(), result.equals("PASSED"),
                        fields.getOrDefault("finding-" + item.hazard(), ""), Upload.of(Marks.files(request, "photos-" + item.hazard()))));
            }
        }
        var marks = new HashMap<UUID, SignatureMark>();
        officers.forEach(o -> marks.put(o, Marks.of("复查人员", "officer-" + o, fields, Marks.file(request, "officer-" + o + "File"))));
        var name = fields.getOrDefault("partyName", "").strip();
        var party = fields.containsKey("refused") ? Marks.refused(name, fields) : Marks.of(name, "party", fields, Marks.file(request, "partyFile"));
        return new Reinspections.Record(key, day, officers, seen, fields.getOrDefault("unitOpinion", ""), marks, party);
    }
}
