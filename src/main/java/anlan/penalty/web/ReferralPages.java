package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.Correspondence;
import anlan.penalty.Referral;
import anlan.penalty.Referrals;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
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

/** A case that goes to another authority or to the police, and what they answer. */
@Controller
@RequestMapping("/cases/{id}")
class ReferralPages {

    record ReferralForm(@Nullable String receiver, @Nullable String offence, @Nullable String reason, @Nullable String materials, @Nullable LocalDate answerBy) {}

    record HandOverForm(@Nullable LocalDateTime at, @Nullable String receiver, @Nullable String number, @Nullable String file) {}

    record LetterForm(Correspondence.@Nullable Kind kind, @Nullable LocalDate day, @Nullable String organ, @Nullable String number, @Nullable String words,
            @Nullable String file) {}

    record ObjectionForm(@Nullable String organ, @Nullable String reason) {}

    /** A way in which a case leaves the office (移送方式): its form and its title. */
    private record Way(Referral.Kind kind, String fields, String title) {

        static Way of(String path) {
            return switch (path) {
                case "crime-referral" -> new Way(Referral.Kind.POLICE, "crime", "报请移送公安机关");
                case "duty-crime" -> new Way(Referral.Kind.DISCIPLINE, "clue", "报请移送职务犯罪线索");
                default -> new Way(Referral.Kind.AUTHORITY, "transfer", "移送其他机关");
            };
        }
    }

    private static final String WAY = "/{way:transfer|crime-referral|duty-crime}";

    private final Referrals referrals;
    private final FileStore files;
    private final DeedPage page;
    private final Clock clock;

    ReferralPages(Referrals referrals, FileStore files, DeedPage page, Clock clock) {
        this.referrals = referrals;
        this.files = files;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping(WAY)
    String referral(@PathVariable UUID id, @PathVariable String way, Model model) {
        var kind = Way.of(way).kind;
        var materials = kind == Referral.Kind.POLICE ? String.join("\n", referrals.materials(new CaseId(id))) : "案件材料，1份";
        model.addAttribute("form", new ReferralForm(referrals.receiver(kind), "", "", materials, kind == Referral.Kind.AUTHORITY ? LocalDate.now(clock) : null));
        return referralPage(id, way, model);
    }

    private String referralPage(UUID id, String way, Model model) {
        return page.show(model, id, Way.of(way).title, "penalty/referral", Way.of(way).fields, "/" + way, "报请审批");
    }

    @PostMapping(WAY)
    String propose(@PathVariable UUID id, @PathVariable String way, @ModelAttribute("form") ReferralForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var kind = Way.of(way).kind;
        var materials = EvidencePages.lines(form.materials);
        boolean done = Forms.done(errors, () -> referrals.propose(new CaseId(id), new Referrals.NewReferral(kind, DeedPage.text(form.receiver),
                DeedPage.text(form.offence), DeedPage.text(form.reason), materials, form.answerBy)));
        if (!done) {
            return referralPage(id, way, model);
        }
        then.addFlashAttribute("flash", "已报请移送，等待审核和审批。");
        return "redirect:/cases/{id}?tab=referral";
    }

    @GetMapping("/referrals/{referral}/hand-over")
    String handOver(@PathVariable UUID id, @PathVariable UUID referral, Model model) {
        model.addAttribute("form", new HandOverForm(LocalDateTime.now(clock).withSecond(0).withNano(0), "", "", ""));
        return handOverPage(id, referral, model);
    }

    private String handOverPage(UUID id, UUID referral, Model model) {
        return page.show(model, id, "登记移交", "penalty/referral", "handOver", "/referrals/" + referral + "/hand-over", "登记移交");
    }

    @PostMapping("/referrals/{referral}/hand-over")
    String handedOver(@PathVariable UUID id, @PathVariable UUID referral, @ModelAttribute("form") HandOverForm form, BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> referrals.handOver(new CaseId(id), referral, DeedPage.required(form.at, "请填写移交时间。", "at"),
                DeedPage.text(form.receiver), DeedPage.text(form.number), Uploads.of(upload)));
        if (!done) {
            return handOverPage(id, referral, model);
        }
        then.addFlashAttribute("flash", "已登记移交，对方的期限自接收之日起算。");
        return "redirect:/cases/{id}?tab=referral";
    }

    @GetMapping("/referrals/{referral}/letters")
    String letter(@PathVariable UUID id, @PathVariable UUID referral, Model model) {
        model.addAttribute("form", new LetterForm(null, LocalDate.now(clock), "", "", "", ""));
        return letterPage(id, referral, model);
    }

    private String letterPage(UUID id, UUID referral, Model model) {
        var kinds = new LinkedHashMap<Correspondence.Kind, String>();
        referrals.next(new CaseId(id), referral).forEach(k -> kinds.put(k, k.label()));
        model.addAttribute("kinds", kinds);
        return page.show(model, id, "登记移送往来文书", "penalty/referral", "letter", "/referrals/" + referral + "/letters", "登记");
    }

    @PostMapping("/referrals/{referral}/letters")
    String enter(@PathVariable UUID id, @PathVariable UUID referral, @ModelAttribute("form") LetterForm form, BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> referrals.enter(new CaseId(id), referral, new Referrals.NewLetter(DeedPage.required(form.kind, "请选择事项。", "kind"),
                DeedPage.required(form.day, "请填写文书日期。", "day"), DeedPage.text(form.organ), DeedPage.text(form.number), DeedPage.text(form.words)), Uploads.of(upload)));
        if (!done) {
            return letterPage(id, referral, model);
        }
        then.addFlashAttribute("flash", "已登记。");
        return "redirect:/cases/{id}?tab=referral";
    }

    @GetMapping("/referrals/{referral}/{objection:review|supervision}")
    String objection(@PathVariable UUID id, @PathVariable UUID referral, @PathVariable String objection, Model model) {
        model.addAttribute("form", new ObjectionForm("", ""));
        return objectionPage(id, referral, objection, model);
    }

    private String objectionPage(UUID id, UUID referral, String objection, Model model) {
        boolean review = objection.equals("review");
        return page.show(model, id, review ? "提请公安机关复议" : "建议人民检察院立案监督", "penalty/referral", review ? "review" : "supervision",
                "/referrals/" + referral + "/" + objection, "制作并发出");
    }

    @PostMapping("/referrals/{referral}/{objection:review|supervision}")
    String object(@PathVariable UUID id, @PathVariable UUID referral, @PathVariable String objection, @ModelAttribute("form") ObjectionForm form, BindingResult errors,
            Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> referrals.object(new CaseId(id), referral, objection.equals("review"), DeedPage.text(form.organ), DeedPage.text(form.reason)))) {
            return objectionPage(id, referral, objection, model);
        }
        then.addFlashAttribute("flash", "文书已制作，请打印盖章后送交。");
        return "redirect:/cases/{id}?tab=referral";
    }

    @GetMapping("/letters/{letter}/file")
    ResponseEntity<Resource> scan(@PathVariable UUID id, @PathVariable UUID letter) {
        return FileAnswer.inline(referrals.scan(new CaseId(id), letter), files);
    }
}
