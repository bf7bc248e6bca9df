package anlan.inspection.patrol.web;

import anlan.inspection.patrol.PatrolId;
import anlan.inspection.patrol.PatrolKind;
import anlan.inspection.patrol.PatrolStatus;
import anlan.inspection.patrol.PatrolView;
import anlan.inspection.patrol.Patrols;
import anlan.kernel.Refused;
import anlan.organization.division.Divisions;
import anlan.platform.Times;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.security.Me;
import anlan.platform.table.TableFormat;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/patrols")
class PatrolPages {

    private final Patrols patrols;
    private final Divisions divisions;
    private final FileStore files;
    private final Times times;
    private final Me me;
    private final Clock clock;

    PatrolPages(Patrols patrols, Divisions divisions, FileStore files, Times times, Me me, Clock clock) {
        this.patrols = patrols;
        this.divisions = divisions;
        this.files = files;
        this.times = times;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String tab, @RequestParam(required = false) @Nullable PatrolKind what,
            @RequestParam(defaultValue = "") String town, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", patrols.list(new PatrolView.Filter(tab, what, town, page)));
        model.addAttribute("counts", patrols.counts());
        model.addAttribute("kinds", PatrolKind.values());
        model.addAttribute("towns", divisions.towns(me.get().division().substring(0, 6), LocalDate.now(clock)));
        return "inspection/patrols";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String tab, @RequestParam(required = false) @Nullable PatrolKind what,
            @RequestParam(defaultValue = "") String town, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("巡查上报", LocalDate.now(clock), format,
                List.of("上报时间", "事项", "所在地", "地点", "说明", "上报人", "照片", "状态", "处理情况", "处理人", "处理时间"),
                n -> patrols.list(new PatrolView.Filter(tab, what, town, n)),
                p -> Arrays.asList(times.minute(p.at()), p.what().label(), p.divisionName(), p.place(), p.words(), p.reporterName(),
                        p.photoCount(), p.status().label(), p.outcome(), p.handledBy(), times.minute(p.handledAt())));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, "", model);
    }

    private String page(UUID id, String outcome, Model model) {
        var patrol = patrols.view(new PatrolId(id));
        model.addAttribute("patrol", patrol);
        model.addAttribute("photos", patrols.photos(patrol.id()));
        model.addAttribute("outcome", outcome);
        return "inspection/patrol";
    }

    @PostMapping("/{id}/handling")
    String handle(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable PatrolStatus next, @RequestParam(defaultValue = "") String outcome,
            Model model, RedirectAttributes then) {
        try {
            if (next == null) {
                throw new Refused("请选择怎样处理。").at("next");
            }
            patrols.handle(new PatrolId(id), next, outcome);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return page(id, outcome, model);
        }
        then.addFlashAttribute("flash", "已登记，上报的人会在手机上看到。");
        return "redirect:/patrols/{id}";
    }

    @GetMapping("/{id}/photos/{file}")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID file) {
        return FileAnswer.photo(patrols.photo(new PatrolId(id), new FileId(file)), files);
    }
}
