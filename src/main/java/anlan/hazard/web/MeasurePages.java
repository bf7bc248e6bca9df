package anlan.hazard.web;

import anlan.hazard.MeasureId;
import anlan.hazard.Measures;
import anlan.kernel.Refused;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/measures/{id}")
class MeasurePages {

    private final Measures measures;

    MeasurePages(Measures measures) {
        this.measures = measures;
    }

    @PostMapping("/application")
    String apply(@PathVariable UUID id, @RequestParam UUID visit, @RequestParam(defaultValue = "") String application, RedirectAttributes then) {
        return done(visit, then, "已登记恢复生产经营申请。", () -> measures.apply(new MeasureId(id), application));
    }

    @PostMapping("/review")
    String review(
            @PathVariable UUID id, @RequestParam UUID visit, @RequestParam(defaultValue = "") String opinion, @RequestParam boolean agreed,
            RedirectAttributes then) {
        return done(visit, then, agreed ? "已同意恢复生产经营。" : "已答复不同意恢复。", () -> measures.review(new MeasureId(id), agreed, opinion));
    }

    private static String done(UUID visit, RedirectAttributes then, String said, Runnable deed) {
        try {
            deed.run();
            then.addFlashAttribute("flash", said);
        } catch (Refused refused) {
            then.addFlashAttribute("warning", refused.getMessage());
        }
        return "redirect:/visits/" + visit;
    }
}
