package anlan.penalty.web;

import anlan.kernel.Refused;
import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.Deliveries;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Service of the letters that have no deed of service of their own. */
@Controller
@RequestMapping("/cases/{id}/deliveries/{delivery}")
class DeliveryPages {

    private final Deliveries deliveries;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    DeliveryPages(Deliveries deliveries, CaseViews views, DeedPage page, Clock clock) {
        this.deliveries = deliveries;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable UUID id, @PathVariable UUID delivery, Model model) {
        var address = views.view(new CaseId(id)).parties().getFirst().address();
        model.addAttribute("form", new NoticePages.ServiceForm(ServiceWay.DIRECT, LocalDateTime.now(clock).withSecond(0).withNano(0), "", address, "", "", "", "", ""));
        return show(id, delivery, model);
    }

    private String show(UUID id, UUID delivery, Model model) {
        var letter = deliveries.of(new CaseId(id)).stream().filter(d -> d.id().equals(delivery)).findFirst()
                .orElseThrow(() -> new Refused("没有这份文书，或者您无权查看。"));
        model.addAttribute("ways", NoticePages.ways());
        return page.show(model, id, "登记送达" + letter.kind().label(), "service", "/deliveries/" + delivery, "登记送达");
    }

    @PostMapping
    String serve(@PathVariable UUID id, @PathVariable UUID delivery, @ModelAttribute("form") NoticePages.ServiceForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> deliveries.serve(new CaseId(id), delivery, EnforcementPages.receipt(form, clock)))) {
            return show(id, delivery, model);
        }
        then.addFlashAttribute("flash", "已登记送达。");
        return "redirect:/cases/{id}";
    }
}
