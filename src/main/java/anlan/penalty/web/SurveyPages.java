package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.Presence;
import anlan.penalty.SiteEvidence;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The survey of a place and the taking of samples. */
@Controller
@RequestMapping("/cases/{id}")
class SurveyPages {

    record SurveyForm(@Nullable String place, @Nullable String weather, @Nullable LocalDateTime from, @Nullable LocalDateTime to, @Nullable List<UUID> officers,
            @Nullable String present, @Nullable String absence, @Nullable String witness, @Nullable String findings, @Nullable String remark, @Nullable String file) {}

    record SamplingForm(@Nullable String place, @Nullable LocalDateTime at, @Nullable List<UUID> officers, @Nullable String items, @Nullable String present,
            @Nullable String absence, @Nullable String witness) {}

    private final SiteEvidence site;
    private final DeedPage page;
    private final Clock clock;

    SurveyPages(SiteEvidence site, DeedPage page, Clock clock) {
        this.site = site;
        this.page = page;
        this.clock = clock;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).withSecond(0).withNano(0);
    }

    @GetMapping("/surveys/new")
    String survey(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new SurveyForm("", "", now().minusMinutes(30), now(), null, "", "", "", "", "以上记录属实", ""));
        return surveyPage(id, model);
    }

    private String surveyPage(UUID id, Model model) {
        return page.show(model, id, "现场勘验", "penalty/evidence", "survey", "/surveys/new", "制作勘验笔录");
    }

    @PostMapping("/surveys/new")
    String record(@PathVariable UUID id, @ModelAttribute("form") SurveyForm form, BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> site.survey(new CaseId(id), new SiteEvidence.NewSurvey(DeedPage.text(form.place), DeedPage.text(form.weather),
                DeedPage.required(form.from, "请填写开始时间。", "from"), DeedPage.required(form.to, "请填写结束时间。", "to"), EvidencePages.list(form.officers),
                new Presence(DeedPage.text(form.present), DeedPage.text(form.absence), DeedPage.text(form.witness)), DeedPage.text(form.findings), DeedPage.text(form.remark)), Uploads.of(upload)));
        if (!done) {
            return surveyPage(id, model);
        }
        then.addFlashAttribute("flash", "勘验笔录已制作，请打印后由当事人逐页签名。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/samplings/new")
    String sampling(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new SamplingForm("", now(), null, "", "", "", ""));
        return samplingPage(id, model);
    }

    private String samplingPage(UUID id, Model model) {
        return page.show(model, id, "抽样取证", "penalty/evidence", "sampling", "/samplings/new", "开具抽样取证凭证");
    }

    @PostMapping("/samplings/new")
    String sample(@PathVariable UUID id, @ModelAttribute("form") SamplingForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> site.sample(new CaseId(id), new SiteEvidence.NewSampling(DeedPage.text(form.place),
                DeedPage.required(form.at, "请填写抽样时间。", "at"), EvidencePages.list(form.officers), EvidencePages.lines(form.items),
                new Presence(DeedPage.text(form.present), DeedPage.text(form.absence), DeedPage.text(form.witness)))));
        if (!done) {
            return samplingPage(id, model);
        }
        then.addFlashAttribute("flash", "抽样取证凭证已开具，样品已登记为证据。");
        return "redirect:/cases/{id}?tab=evidence";
    }
}
