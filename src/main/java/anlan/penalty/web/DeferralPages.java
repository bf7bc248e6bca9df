package anlan.penalty.web;

import anlan.kernel.Refused;
import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.Deferrals;
import anlan.penalty.Due;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The party's wish to pay later or in parts, entered by the officer. */
@Controller
@RequestMapping("/cases/{id}")
class DeferralPages {

    static final int MOST = 12;

    record DeferralForm(@Nullable LocalDate askedOn, @Nullable String reason, @Nullable String opinion, @Nullable String parts) {}

    /** A row as it was typed. */
    record Row(String day, String sum) {}

    private final Deferrals deferrals;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    DeferralPages(Deferrals deferrals, CaseViews views, DeedPage page, Clock clock) {
        this.deferrals = deferrals;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/decisions/{decision}/deferral")
    String form(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new DeferralForm(LocalDate.now(clock), "", "当事人确有经济困难，建议准予延期、分期缴纳。", ""));
        return show(id, decision, empty(), model);
    }

    private String show(UUID id, UUID decision, List<Row> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("account", views.view(new CaseId(id)).accounts().get(decision));
        return page.show(model, id, "延期、分期缴纳罚款", "deferral", "/decisions/" + decision + "/deferral", "报请审批");
    }

    @PostMapping("/decisions/{decision}/deferral")
    String propose(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") DeferralForm form, BindingResult errors, HttpServletRequest request,
            Model model, RedirectAttributes then) {
        var typed = typed(request);
        boolean done = Forms.done(errors, () -> deferrals.propose(new CaseId(id), decision, new Deferrals.Wish(
                DeedPage.required(form.askedOn, "请填写申请日期。", "askedOn"), DeedPage.text(form.reason), parts(typed), DeedPage.text(form.opinion))));
        if (!done) {
            return show(id, decision, typed, model);
        }
        then.addFlashAttribute("flash", "已报请审批。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/deferrals/{deferral}/service")
    String service(@PathVariable UUID id, @PathVariable UUID deferral, Model model) {
        var address = views.view(new CaseId(id)).parties().getFirst().address();
        model.addAttribute("form", new NoticePages.ServiceForm(ServiceWay.DIRECT, LocalDateTime.now(clock).withSecond(0).withNano(0), "", address, "", "", "", "", ""));
        return servicePage(id, deferral, model);
    }

    private String servicePage(UUID id, UUID deferral, Model model) {
        model.addAttribute("ways", NoticePages.ways());
        return page.show(model, id, "登记送达批准书", "service", "/deferrals/" + deferral + "/service", "登记送达");
    }

    @PostMapping("/deferrals/{deferral}/service")
    String serve(@PathVariable UUID id, @PathVariable UUID deferral, @ModelAttribute("form") NoticePages.ServiceForm form, BindingResult errors, Model model) {
        boolean done = Forms.done(errors, () -> deferrals.serve(new CaseId(id), deferral, EnforcementPages.receipt(form, clock)));
        return done ? "redirect:/cases/{id}?tab=execution" : servicePage(id, deferral, model);
    }

    /** The rows as they were typed. */
    static List<Row> typed(HttpServletRequest request) {
        return IntStream.range(0, MOST).mapToObj(i -> new Row(DeedPage.text(request.getParameter("day-" + i)), DeedPage.text(request.getParameter("sum-" + i)))).toList();
    }

    static List<Row> empty() {
        return IntStream.range(0, MOST).mapToObj(_ -> new Row("", "")).toList();
    }

    static List<Due> parts(List<Row> typed) {
        var parts = new ArrayList<Due>();
        for (var row : typed) {
            if (!row.day.isEmpty() || !row.sum.isEmpty()) {
                parts.add(new Due(day(row.day), sum(row.sum)));
            }
        }
        return parts;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw new Refused("请填写每一期的缴款日期。").at("parts");
        }
    }

    private static BigDecimal sum(String typed) {
        try {
            return new anlan.kernel.Money(new BigDecimal(typed.replace(",", ""))).yuan();
        } catch (NumberFormatException _) {
            throw new Refused("金额“" + typed + "”不是数字。").at("parts");
        } catch (Refused refused) {
            throw new Refused(refused.getMessage()).at("parts");
        }
    }
}
