package anlan.hazard.web;

import anlan.hazard.MeasureId;
import anlan.hazard.Measures;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

    @PostMapping("/check")
    String check(
            @PathVariable UUID id, @RequestParam UUID visit, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate checkedOn,
            @RequestParam(required = false) @Nullable List<UUID> officers, @RequestParam(defaultValue = "") String finding, RedirectAttributes then) {
        return done(visit, then, "已登记核查情况，请负责人审查。", () -> {
            if (checkedOn == null) {
                throw new Refused("请填写核查日期。");
            }
            measures.check(new MeasureId(id), checkedOn, officers == null ? List.of() : officers, finding);
        });
    }

    @PostMapping("/review")
    String review(
            @PathVariable UUID id, @RequestParam UUID visit, @RequestParam(defaultValue = "") String opinion, @RequestParam boolean agreed,
            RedirectAttributes then) {
        return done(visit, then, agreed ? "已同意恢复生产经营，审查意见书已生成。" : "已答复不同意恢复，审查意见书已生成。", () -> measures.review(new MeasureId(id), agreed, opinion));
    }

    private static String done(UUID visit, RedirectAttributes then, String said, Runnable deed) {
        try {
            deed.run();
            then.addFlashAttribute("flash", said);
        } catch (Refused refused) {
            then.addFlashAttribute("warning", refused.getMessage());
        }
        return "redirect:/visits/" + visit + "#follow-up";
    }
}
