package anlan.hazard.web;

import anlan.hazard.Closings;
import anlan.hazard.OnSpotService;
import anlan.inspection.SignatureMark;
import anlan.inspection.Signing;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One signing for all papers of a visit: read them, sign once, hand them over. */
@Controller
@RequestMapping("/visits/{id}/sign")
class SignPages {

    private final Visits visits;
    private final SiteRecords records;
    private final Closings closings;

    SignPages(Visits visits, SiteRecords records, Closings closings) {
        this.visits = visits;
        this.records = records;
        this.closings = closings;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(id, Identifier.fresh(), Map.of("served", "on"), null, model);
    }

    private String page(UUID id, UUID key, Map<String, String> typed, @Nullable Refused refused, Model model) {
        var visit = visits.view(new VisitId(id));
        var site = records.view(visit);
        model.addAttribute("visit", visit);
        model.addAttribute("site", site);
        model.addAttribute("key", key);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("missing", missing(visit, site.total() - site.answered()));
        model.addAttribute("titles", List.copyOf(closings.previews(visit.id(), site.findings()).keySet()));
        return "hazard/sign";
    }

    private static List<String> missing(VisitView visit, long unanswered) {
        var missing = new ArrayList<String>();
        var facts = visit.facts();
        if (unanswered > 0) {
            missing.add("还有 " + unanswered + " 项没有作答");
        }
        if (facts == null || facts.startedAt() == null || facts.endedAt() == null) {
            missing.add("没有填写检查的开始和结束时间");
        }
        if (facts == null || facts.presentName().isBlank() || facts.presentPost().isBlank()) {
            missing.add("没有填写现场负责人和职务");
        }
        return missing;
    }

    /** One of the papers as it would look; it has styles of its own, and nothing may run in it. */
    @GetMapping("/preview/{number}")
    ResponseEntity<String> preview(@PathVariable UUID id, @PathVariable int number) {
        var visit = visits.view(new VisitId(id));
        var previews = new ArrayList<>(closings.previews(visit.id(), records.view(visit).findings()).values());
        if (number < 0 || number >= previews.size()) {
            throw new Refused("没有这份文书。");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
                .body(previews.get(number));
    }

    @PostMapping
    String sign(
            @PathVariable UUID id, @RequestParam UUID key, @RequestParam Map<String, String> fields, HttpServletRequest request,
            Model model, RedirectAttributes then) {
        try {
            var visit = visits.view(new VisitId(id));
            var served = new OnSpotService(fields.containsKey("served"), fields.get("witness"));
            closings.sign(visit.id(), signing(visit, key, fields, request), served);
        } catch (Refused refused) {
            return page(id, key, fields, refused, model);
        }
        then.addFlashAttribute("flash", "已签署，文书已生成。");
        return "redirect:/visits/{id}";
    }

    private static Signing signing(VisitView visit, UUID key, Map<String, String> fields, HttpServletRequest request) {
        var officers = new HashMap<UUID, SignatureMark>();
        for (var member : visit.team()) {
            var field = "officer-" + member.officer();
            officers.put(member.officer(), Marks.of(member.name(), field, fields, Marks.file(request, field + "File")));
        }
        var facts = visit.facts();
        var name = facts == null ? "" : facts.presentName();
        var party = fields.containsKey("refused") ? Marks.refused(name, fields) : Marks.of(name, "party", fields, Marks.file(request, "partyFile"));
        return new Signing(key, officers, party);
    }
}
