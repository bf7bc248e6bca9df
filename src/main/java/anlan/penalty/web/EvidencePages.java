package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.Evidence;
import anlan.penalty.EvidenceViews;
import anlan.penalty.Extraction;
import anlan.penalty.InterviewSummons;
import anlan.penalty.Investigations;
import anlan.penalty.Preservation;
import anlan.penalty.Presence;
import anlan.penalty.SiteEvidence;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
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

/** Evidence with its files, interviews, registered keeping. */
@Controller
@RequestMapping("/cases/{id}")
class EvidencePages {

    record EvidenceForm(
            Evidence.@Nullable Kind kind, @Nullable String name, @Nullable String proves, boolean original, @Nullable String provider,
            @Nullable String keeper, @Nullable LocalDate collectedOn, @Nullable List<UUID> officers, @Nullable String file, boolean slip,
            Extraction.@Nullable Way way, @Nullable String place, @Nullable LocalDateTime at, @Nullable String refusal, @Nullable String witness) {

        Investigations.NewEvidence found() {
            return new Investigations.NewEvidence(DeedPage.required(kind, "请选择证据种类。", "kind"), DeedPage.text(name), DeedPage.text(proves), original,
                    DeedPage.text(provider), DeedPage.text(keeper), DeedPage.required(collectedOn, "请填写取得日期。", "collectedOn"), list(officers));
        }

        SiteEvidence.NewExtraction taking() {
            return new SiteEvidence.NewExtraction(way, DeedPage.text(place), at, DeedPage.text(refusal), DeedPage.text(witness));
        }
    }

    record InterviewForm(
            @Nullable String person, @Nullable String identity, @Nullable String position, @Nullable String phone, @Nullable String address,
            @Nullable String place, @Nullable LocalDateTime from, @Nullable LocalDateTime to, @Nullable List<UUID> officers, @Nullable String words,
            @Nullable String remark, @Nullable String refusal, @Nullable UUID summons) {}

    record PreservationForm(@Nullable String reason, @Nullable String objects, @Nullable String place, @Nullable String keeper, boolean urgent,
            @Nullable List<UUID> officers, @Nullable String present, @Nullable String absence, @Nullable String witness) {}

    record DisposalForm(@Nullable List<Preservation.Way> ways, @Nullable String note) {}

    record CustodyForm(boolean back, @Nullable String keeper, @Nullable String place, @Nullable String reason) {}

    private static final String QUESTIONS = """
            问：你的姓名、单位、职务？
            答：
            问：你是否申请执法人员回避？
            答：不申请。
            问：
            答：""";

    private final Investigations investigations;
    private final SiteEvidence site;
    private final EvidenceViews work;
    private final FileStore files;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    EvidencePages(Investigations investigations, SiteEvidence site, EvidenceViews work, FileStore files, CaseViews views, DeedPage page, Clock clock) {
        this.investigations = investigations;
        this.site = site;
        this.work = work;
        this.files = files;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/evidence/new")
    String evidence(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new EvidenceForm(Evidence.Kind.DOCUMENT, "", "", false, "", "", LocalDate.now(clock), null, "", false, Extraction.Way.COPY, "",
                LocalDateTime.now(clock).withSecond(0).withNano(0), "", ""));
        return evidencePage(id, model);
    }

    private String evidencePage(UUID id, Model model) {
        var kinds = new LinkedHashMap<Evidence.Kind, String>();
        for (var kind : Evidence.Kind.values()) {
            kinds.put(kind, kind.label());
        }
        model.addAttribute("kinds", kinds);
        var ways = new LinkedHashMap<Extraction.Way, String>();
        for (var way : Extraction.Way.values()) {
            ways.put(way, way.label());
        }
        model.addAttribute("ways", ways);
        return page.show(model, id, "登记证据", "evidence", "/evidence/new", "登记");
    }

    @PostMapping("/evidence/new")
    String add(@PathVariable UUID id, @ModelAttribute("form") EvidenceForm form, BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> enter(new CaseId(id), form, Uploads.of(upload)));
        if (!done) {
            return evidencePage(id, model);
        }
        then.addFlashAttribute("flash", form.slip ? "证据已登记，证据提取单已制作，请打印后由提供人签名。" : "证据已登记。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    private void enter(CaseId id, EvidenceForm form, Investigations.@Nullable Upload upload) {
        if (form.slip) {
            site.extract(id, form.found(), form.taking(), upload);
        } else {
            investigations.add(id, form.found(), upload);
        }
    }

    static List<UUID> list(@Nullable List<UUID> persons) {
        return persons == null ? List.of() : persons;
    }

    /** The lines of a list as somebody typed it. */
    static List<String> lines(@Nullable String text) {
        return DeedPage.text(text).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    @GetMapping("/evidence/{evidence}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID evidence) {
        return FileAnswer.inline(investigations.file(new CaseId(id), evidence), files);
    }

    @GetMapping("/interviews/new")
    String interview(@PathVariable UUID id, Model model) {
        var now = LocalDateTime.now(clock).withSecond(0).withNano(0);
        model.addAttribute("form", new InterviewForm("", "", "", "", "", "本机关询问室", now.minusMinutes(30), now, null, QUESTIONS, "以上记录属实", "", null));
        return interviewPage(id, model);
    }

    private String interviewPage(UUID id, Model model) {
        var open = new LinkedHashMap<UUID, String>();
        work.of(new CaseId(id)).summonses().stream().filter(InterviewSummons::isOpen).forEach(s -> open.put(s.id(), s.person() + "　" + s.number()));
        model.addAttribute("summonses", open);
        return page.show(model, id, "询问笔录", "interview", "/interviews/new", "制作笔录");
    }

    @PostMapping("/interviews/new")
    String record(@PathVariable UUID id, @ModelAttribute("form") InterviewForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> investigations.record(new CaseId(id), new Investigations.NewInterview(DeedPage.text(form.person),
                DeedPage.text(form.identity), DeedPage.text(form.position), DeedPage.text(form.phone), DeedPage.text(form.address), DeedPage.text(form.place),
                DeedPage.required(form.from, "请填写开始时间。", "from"), DeedPage.required(form.to, "请填写结束时间。", "to"), list(form.officers),
                DeedPage.text(form.words), DeedPage.text(form.remark), DeedPage.text(form.refusal), form.summons)));
        if (!done) {
            return interviewPage(id, model);
        }
        then.addFlashAttribute("flash", "询问笔录已制作，请打印后由被询问人逐页签名。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/preservations/new")
    String preservation(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new PreservationForm("证据可能灭失或者以后难以取得", "", "", "", false, null, "", "", ""));
        return page.show(model, id, "先行登记保存证据", "preservation", "/preservations/new", "报请批准");
    }

    @PostMapping("/preservations/new")
    String preserve(@PathVariable UUID id, @ModelAttribute("form") PreservationForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var objects = lines(form.objects);
        boolean done = Forms.done(errors, () -> investigations.preserve(new CaseId(id), new Investigations.NewPreservation(DeedPage.text(form.reason), objects,
                DeedPage.text(form.place), DeedPage.text(form.keeper), form.urgent, list(form.officers),
                new Presence(DeedPage.text(form.present), DeedPage.text(form.absence), DeedPage.text(form.witness)))));
        if (!done) {
            return page.show(model, id, "先行登记保存证据", "preservation", "/preservations/new", "报请批准");
        }
        then.addFlashAttribute("flash", "已报请批准。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/preservations/{kept}")
    String disposal(@PathVariable UUID id, @PathVariable UUID kept, Model model) {
        model.addAttribute("form", new DisposalForm(null, ""));
        return disposalPage(id, kept, model);
    }

    private String disposalPage(UUID id, UUID kept, Model model) {
        model.addAttribute("kept", views.view(new CaseId(id)).preservations().stream().filter(p -> p.id().equals(kept)).findFirst()
                .orElseThrow(() -> new anlan.kernel.Refused("没有这项登记保存。")));
        model.addAttribute("disposals", Preservation.Way.values());
        return page.show(model, id, "处理登记保存的证据", "penalty/evidence", "disposal", "/preservations/" + kept, "作出处理决定");
    }

    @PostMapping("/preservations/{kept}")
    String dispose(@PathVariable UUID id, @PathVariable UUID kept, @ModelAttribute("form") DisposalForm form, BindingResult errors, Model model, RedirectAttributes then) {
        List<Preservation.Way> ways = form.ways == null ? List.of() : form.ways;
        if (!Forms.done(errors, () -> investigations.dispose(new CaseId(id), kept, ways, DeedPage.text(form.note)))) {
            return disposalPage(id, kept, model);
        }
        then.addFlashAttribute("flash", "已作出处理决定。");
        return "redirect:/cases/{id}?tab=evidence";
    }

    @GetMapping("/evidence/{evidence}/custody")
    String custody(@PathVariable UUID id, @PathVariable UUID evidence, Model model) {
        model.addAttribute("form", new CustodyForm(false, "", "", ""));
        return custodyPage(id, evidence, model);
    }

    private String custodyPage(UUID id, UUID evidence, Model model) {
        model.addAttribute("chain", investigations.custody(new CaseId(id)).getOrDefault(evidence, List.of()));
        return page.show(model, id, "移交、退还证据", "penalty/evidence", "custody", "/evidence/" + evidence + "/custody", "登记");
    }

    @PostMapping("/evidence/{evidence}/custody")
    String handOver(@PathVariable UUID id, @PathVariable UUID evidence, @ModelAttribute("form") CustodyForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> investigations.handOver(new CaseId(id), evidence, form.back, DeedPage.text(form.keeper), DeedPage.text(form.place), DeedPage.text(form.reason)))) {
            return custodyPage(id, evidence, model);
        }
        then.addFlashAttribute("flash", "已登记保管变化。");
        return "redirect:/cases/{id}?tab=evidence";
    }
}
