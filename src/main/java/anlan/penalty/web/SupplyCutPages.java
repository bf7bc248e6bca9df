package anlan.penalty.web;

import anlan.mandate.Inbox;
import anlan.penalty.SupplyCutId;
import anlan.penalty.SupplyCutRow;
import anlan.penalty.SupplyCutStatus;
import anlan.penalty.SupplyCutViews;
import anlan.penalty.SupplyCuts;
import anlan.platform.Times;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of cuts of supply, one of them, and the deeds that follow it, each on a form of its own. */
@Controller
@RequestMapping("/supply-cuts")
class SupplyCutPages {

    private static final String DEEDS = "/{id}/{deed:approval|urging|notice|cut|obedience|lifting}";
    private static final List<String> COLUMNS = List.of("文号", "企业", "属地", "措施", "供应单位", "报批", "停止时间", "状态", "执法人员");
    private static final Map<String, String> TITLES = Map.of("approval", "审批", "urging", "书面催告", "notice", "书面通知", "cut", "登记停止供应", "obedience", "登记履行情况", "lifting", "解除");
    private static final Times TIMES = new Times();

    /** The fields of all the deeds; each form shows its own. */
    record StepForm(
            @Nullable String opinion, @Nullable Boolean agree, @Nullable LocalDateTime from, @Nullable String receiver, @Nullable String supplierReceiver,
            @Nullable LocalDateTime at, @Nullable String note, @Nullable LocalDate until, @Nullable String heard) {}

    private final SupplyCutViews views;
    private final SupplyCuts cuts;
    private final Inbox inbox;
    private final Clock clock;

    SupplyCutPages(SupplyCutViews views, SupplyCuts cuts, Inbox inbox, Clock clock) {
        this.views = views;
        this.cuts = cuts;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable SupplyCutStatus status,
            @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", views.list(q, status, page));
        model.addAttribute("statuses", SupplyCutStatus.values());
        return "penalty/supply-cuts";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable SupplyCutStatus status,
            @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("停止供电供应", LocalDate.now(clock), format, COLUMNS, number -> views.list(q, status, number), SupplyCutPages::cells);
    }

    private static List<@Nullable Object> cells(SupplyCutRow row) {
        return Arrays.asList(row.number(), row.enterpriseName(), row.town(), row.kind().label(), row.supplier(), TIMES.minute(row.proposedAt()),
                row.cutFrom() == null ? null : TIMES.minute(row.cutFrom()), row.status().label(), row.officers());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var view = views.view(new SupplyCutId(id));
        model.addAttribute("view", view);
        model.addAttribute("titles", TITLES);
        model.addAttribute("papers", views.papers(view.id()));
        model.addAttribute("clocks", inbox.about(view.id()));
        return "penalty/supply-cut";
    }

    @GetMapping(DEEDS)
    String form(@PathVariable UUID id, @PathVariable String deed, Model model) {
        var now = LocalDateTime.now(clock).withSecond(0).withNano(0);
        model.addAttribute("form", new StepForm("", null, now.plusDays(1).plusMinutes(30), "", "", now, "", null, ""));
        return page(id, deed, model);
    }

    private String page(UUID id, String deed, Model model) {
        model.addAttribute("view", views.view(new SupplyCutId(id)));
        model.addAttribute("deed", deed);
        model.addAttribute("deedTitle", TITLES.get(deed));
        return "penalty/supply-cut-step";
    }

    @PostMapping(DEEDS)
    String act(@PathVariable UUID id, @PathVariable String deed, @ModelAttribute("form") StepForm form, BindingResult errors, Model model,
            RedirectAttributes then) {
        if (!Forms.done(errors, () -> step(new SupplyCutId(id), deed, form))) {
            return page(id, deed, model);
        }
        then.addFlashAttribute("flash", "已登记。");
        return "redirect:/supply-cuts/{id}";
    }

    private void step(SupplyCutId id, String deed, StepForm form) {
        switch (deed) {
            case "approval" -> cuts.decide(id, Boolean.TRUE.equals(form.agree), DeedPage.text(form.opinion));
            case "urging" -> cuts.urge(id, DeedPage.required(form.until, "请填写履行期限。", "until"), DeedPage.text(form.receiver));
            case "notice" -> cuts.tell(id, DeedPage.required(form.from, "请填写停止时间。", "from"), DeedPage.text(form.receiver), DeedPage.text(form.supplierReceiver), DeedPage.text(form.heard));
            case "cut" -> cuts.confirm(id, DeedPage.required(form.at, "请填写时间。", "at"));
            case "obedience" -> cuts.obey(id, DeedPage.text(form.note));
            default -> cuts.lift(id, DeedPage.text(form.note));
        }
    }
}
