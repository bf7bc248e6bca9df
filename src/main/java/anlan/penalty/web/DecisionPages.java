package anlan.penalty.web;

import anlan.penalty.Archives;
import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.Decisions;
import anlan.penalty.Executions;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision, its payment and other execution, closing and archiving. */
@Controller
@RequestMapping("/cases/{id}")
class DecisionPages {

    record DecisionForm(@Nullable String fine, @Nullable String weights) {}

    record PaymentForm(@Nullable LocalDate day, @Nullable BigDecimal amount, @Nullable String receipt) {}

    record MeasuresForm(@Nullable LocalDate day, @Nullable String note) {}

    record OpinionForm(@Nullable String opinion) {}

    record ArchiveForm(@Nullable String retention, @Nullable String note) {}

    private final Decisions decisions;
    private final Executions executions;
    private final Archives archives;
    private final CaseViews views;
    private final FileStore files;
    private final DeedPage page;
    private final Clock clock;

    DecisionPages(Decisions decisions, Executions executions, Archives archives, CaseViews views, FileStore files, DeedPage page, Clock clock) {
        this.decisions = decisions;
        this.executions = executions;
        this.archives = archives;
        this.views = views;
        this.files = files;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/decision")
    String decision(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new DecisionForm("", ""));
        return decisionPage(id, Map.of(), model);
    }

    private String decisionPage(UUID id, Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("guards", decisions.guards(new CaseId(id)));
        return page.show(model, id, "作出处罚决定", "decision", "/decision", "作出决定");
    }

    @PostMapping("/decision")
    String decide(@PathVariable UUID id, @ModelAttribute("form") DecisionForm form, BindingResult errors, HttpServletRequest request, Model model, RedirectAttributes then) {
        var typed = new HashMap<String, String>();
        boolean done = Forms.done(errors, () -> {
            var sums = new HashMap<UUID, BigDecimal>();
            views.view(new CaseId(id)).offences().forEach(o -> {
                typed.put("fine-" + o.id(), DeedPage.text(request.getParameter("fine-" + o.id())));
                var sum = ReportPages.money(request.getParameter("fine-" + o.id()));
                if (sum != null) {
                    sums.put(o.id(), sum);
                }
            });
            decisions.decide(new CaseId(id), sums);
        });
        if (!done) {
            return decisionPage(id, typed, model);
        }
        then.addFlashAttribute("flash", "处罚决定已作出，送达的期限已列入工作台。");
        return "redirect:/cases/{id}";
    }

    @PostMapping("/decisions/{decision}/filing")
    String note(@PathVariable UUID id, @PathVariable UUID decision, RedirectAttributes then) {
        return noted(then, () -> decisions.report(new CaseId(id), decision));
    }

    /** It is published where everything is published, after a look at what the public will see. */
    @GetMapping("/decisions/{decision}/publication")
    String publication() {
        return "redirect:/publications/sources/{decision}";
    }

    private static String noted(RedirectAttributes then, Runnable deed) {
        try {
            deed.run();
            then.addFlashAttribute("flash", "已登记。");
        } catch (anlan.kernel.Refused refused) {
            then.addFlashAttribute("warning", refused.getMessage());
        }
        return "redirect:/cases/{id}";
    }

    @GetMapping("/decisions/{decision}/filing")
    String confirm(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new OpinionForm(""));
        return page.show(model, id, "登记重大处罚备案", "confirm", "/decisions/" + decision + "/filing", "登记");
    }

    @GetMapping("/decisions/{decision}/payment")
    String payment(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        var account = executions.account(new CaseId(id), decision, LocalDate.now(clock));
        model.addAttribute("form", new PaymentForm(LocalDate.now(clock), account.open(), ""));
        return paymentPage(id, decision, model);
    }

    private String paymentPage(UUID id, UUID decision, Model model) {
        model.addAttribute("account", executions.account(new CaseId(id), decision, LocalDate.now(clock)));
        return page.show(model, id, "登记缴款", "payment", "/decisions/" + decision + "/payment", "登记缴款");
    }

    @PostMapping("/decisions/{decision}/payment")
    String pay(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") PaymentForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> executions.pay(new CaseId(id), decision, DeedPage.required(form.day, "请填写缴款日期。", "day"),
                DeedPage.required(form.amount, "请填写金额。", "amount"), DeedPage.text(form.receipt)));
        if (!done) {
            return paymentPage(id, decision, model);
        }
        then.addFlashAttribute("flash", "缴款已登记。");
        return "redirect:/cases/{id}?tab=execution";
    }

    @GetMapping("/decisions/{decision}/measures")
    String measures(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new MeasuresForm(LocalDate.now(clock), ""));
        return page.show(model, id, "登记其他处罚履行", "measures", "/decisions/" + decision + "/measures", "登记");
    }

    @PostMapping("/decisions/{decision}/measures")
    String carriedOut(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") MeasuresForm form, BindingResult errors, Model model) {
        boolean done = Forms.done(errors, () -> executions.carriedOut(new CaseId(id), decision, DeedPage.required(form.day, "请填写日期。", "day"), DeedPage.text(form.note)));
        return done ? "redirect:/cases/{id}?tab=execution" : page.show(model, id, "登记其他处罚履行", "measures", "/decisions/" + decision + "/measures", "登记");
    }

    @GetMapping("/closure")
    String closure(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new OpinionForm("处罚决定已履行完毕，建议结案。"));
        return page.show(model, id, "报请结案", "opinion", "/closure", "报请审批");
    }

    @PostMapping("/closure")
    String close(@PathVariable UUID id, @ModelAttribute("form") OpinionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> executions.proposeClosure(new CaseId(id), DeedPage.text(form.opinion)))) {
            return page.show(model, id, "报请结案", "opinion", "/closure", "报请审批");
        }
        then.addFlashAttribute("flash", "已报请结案。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/archive")
    String archive(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new ArchiveForm("30年", ""));
        return archivePage(id, model);
    }

    private String archivePage(UUID id, Model model) {
        var terms = new LinkedHashMap<String, String>();
        terms.put("永久", "永久");
        terms.put("30年", "30年");
        terms.put("10年", "10年");
        model.addAttribute("terms", terms);
        return page.show(model, id, "立卷归档", "archive", "/archive", "立卷归档");
    }

    @PostMapping("/archive")
    String bind(@PathVariable UUID id, @ModelAttribute("form") ArchiveForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> archives.archive(new CaseId(id), DeedPage.text(form.retention), DeedPage.text(form.note)))) {
            return archivePage(id, model);
        }
        then.addFlashAttribute("flash", "案卷已归档，不再更改。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/archive/file.pdf")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        return FileAnswer.inline(archives.file(new CaseId(id)), files);
    }
}
