package anlan.penalty.web;

import anlan.penalty.Appraisals;
import anlan.penalty.Assistances;
import anlan.penalty.CaseId;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked of institutions and of other bodies, and what they answer. */
@Controller
@RequestMapping("/cases/{id}")
class InquiryPages {

    record AppraisalForm(@Nullable String institution, @Nullable String objects, @Nullable String questions, @Nullable LocalDate due) {}

    record ResultForm(@Nullable LocalDate day, @Nullable String conclusion, @Nullable List<UUID> officers, @Nullable String file) {}

    record AssistanceForm(@Nullable String organ, @Nullable String matter, @Nullable LocalDate due) {}

    record AnswerForm(@Nullable LocalDate day, @Nullable String number, @Nullable String words, @Nullable String file) {}

    private final Appraisals appraisals;
    private final Assistances assistances;
    private final FileStore files;
    private final DeedPage page;
    private final Clock clock;

    InquiryPages(Appraisals appraisals, Assistances assistances, FileStore files, DeedPage page, Clock clock) {
        this.appraisals = appraisals;
        this.assistances = assistances;
        this.files = files;
        this.page = page;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String show(Model model, UUID id, String title, String fields, String action, String button) {
        return page.show(model, id, title, "penalty/evidence", fields, action, button);
    }

    @GetMapping("/appraisals/new")
    String appraisal(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new AppraisalForm("", "", "", today()));
        return show(model, id, "委托检测、检验、鉴定", "appraisal", "/appraisals/new", "制作委托书");
    }

    @PostMapping("/appraisals/new")
    String commission(@PathVariable UUID id, @ModelAttribute("form") AppraisalForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> appraisals.commission(new CaseId(id), new Appraisals.NewAppraisal(DeedPage.text(form.institution), EvidencePages.lines(form.objects),
                DeedPage.text(form.questions), DeedPage.required(form.due, "请填写出具报告的日期。", "due"))));
        if (!done) {
            return show(model, id, "委托检测、检验、鉴定", "appraisal", "/appraisals/new", "制作委托书");
        }
        then.addFlashAttribute("flash", "委托书已制作；适用的规则允许的，办案期限自今天起停止计算。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/appraisals/{appraisal}")
    String result(@PathVariable UUID id, @PathVariable UUID appraisal, Model model) {
        model.addAttribute("form", new ResultForm(today(), "", null, ""));
        return show(model, id, "登记检测、检验、鉴定结果", "result", "/appraisals/" + appraisal, "登记");
    }

    @PostMapping("/appraisals/{appraisal}")
    String receive(@PathVariable UUID id, @PathVariable UUID appraisal, @ModelAttribute("form") ResultForm form, BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> appraisals.receive(new CaseId(id), appraisal, DeedPage.required(form.day, "请填写收到日期。", "day"), DeedPage.text(form.conclusion),
                EvidencePages.list(form.officers), Uploads.of(upload)));
        if (!done) {
            return show(model, id, "登记检测、检验、鉴定结果", "result", "/appraisals/" + appraisal, "登记");
        }
        then.addFlashAttribute("flash", "结果已登记为证据，停止的办案期限恢复计算。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/assistances/new")
    String assistance(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new AssistanceForm("", "", today()));
        return show(model, id, "请求协助调查", "assistance", "/assistances/new", "制作协助调查函");
    }

    @PostMapping("/assistances/new")
    String ask(@PathVariable UUID id, @ModelAttribute("form") AssistanceForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> assistances.ask(new CaseId(id), DeedPage.text(form.organ), DeedPage.text(form.matter),
                DeedPage.required(form.due, "请填写请对方答复的日期。", "due")));
        if (!done) {
            return show(model, id, "请求协助调查", "assistance", "/assistances/new", "制作协助调查函");
        }
        then.addFlashAttribute("flash", "协助调查函已制作。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/assistances/{assistance}")
    String answer(@PathVariable UUID id, @PathVariable UUID assistance, Model model) {
        model.addAttribute("form", new AnswerForm(today(), "", "", ""));
        return show(model, id, "登记协查答复", "assisted", "/assistances/" + assistance, "登记");
    }

    @PostMapping("/assistances/{assistance}")
    String answered(@PathVariable UUID id, @PathVariable UUID assistance, @ModelAttribute("form") AnswerForm form, BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> assistances.answer(new CaseId(id), assistance, DeedPage.required(form.day, "请填写答复日期。", "day"), DeedPage.text(form.number),
                DeedPage.text(form.words), Uploads.of(upload)));
        if (!done) {
            return show(model, id, "登记协查答复", "assisted", "/assistances/" + assistance, "登记");
        }
        then.addFlashAttribute("flash", "答复已登记。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/assistances/{assistance}/file")
    ResponseEntity<Resource> scan(@PathVariable UUID id, @PathVariable UUID assistance) {
        return FileAnswer.inline(assistances.scan(new CaseId(id), assistance), files);
    }
}
