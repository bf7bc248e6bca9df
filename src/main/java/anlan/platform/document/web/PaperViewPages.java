package anlan.platform.document.web;

import anlan.kernel.Refused;
import anlan.platform.document.PaperId;
import anlan.platform.document.PaperRegister;
import anlan.platform.document.PaperScanId;
import anlan.platform.document.PaperScans;
import anlan.platform.document.Papers;
import anlan.platform.document.ReadOuts;
import anlan.platform.document.ScanKind;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.platform.web.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** One issued paper to read (文书正文), what became of it, and its scanned sheets. */
@Controller
@RequestMapping("/papers/{id}")
class PaperViewPages {

    record ServiceForm(
            @Nullable ServiceWay way, @Nullable @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime at, @Nullable String receiver) {}

    record ScanForm(@Nullable ScanKind kind, @Nullable String note, @Nullable MultipartFile file) {}

    private final Papers papers;
    private final PaperRegister register;
    private final PaperScans scans;
    private final FileStore files;
    private final ObjectProvider<ReadOuts> readOuts;
    private final Clock clock;

    PaperViewPages(Papers papers, PaperRegister register, PaperScans scans, FileStore files, ObjectProvider<ReadOuts> readOuts, Clock clock) {
        this.papers = papers;
        this.register = register;
        this.scans = scans;
        this.files = files;
        this.readOuts = readOuts;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var paper = papers.get(new PaperId(id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ScanForm(ScanKind.SIGNED, "", null));
        }
        if (!model.containsAttribute("service")) {
            model.addAttribute("service", new ServiceForm(ServiceWay.DIRECT, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES), ""));
        }
        model.addAttribute("paper", paper);
        model.addAttribute("ways", choices(ServiceWay.values(), ServiceWay::label));
        model.addAttribute("serving", register.mayServe(paper));
        model.addAttribute("text", register.text(paper.id()));
        model.addAttribute("about", register.subject(paper.subject()).orElse(null));
        model.addAttribute("newer", paper.supersededBy() == null ? null : papers.find(paper.supersededBy()).orElse(null));
        model.addAttribute("readOut", readOuts.stream().flatMap(r -> r.of(paper.id()).stream()).findFirst().orElse(null));
        model.addAttribute("scans", scans.of(paper.id()));
        model.addAttribute("scanKinds", choices(ScanKind.values(), ScanKind::label));
        return "platform/paper";
    }

    private static <T> Map<T, String> choices(T[] values, Function<T, String> label) {
        var choices = new LinkedHashMap<T, String>();
        for (var value : values) {
            choices.put(value, label.apply(value));
        }
        return choices;
    }

    @PostMapping("/service")
    String serve(@PathVariable UUID id, @ModelAttribute("service") ServiceForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> serve(new PaperId(id), form))) {
            return show(id, model);
        }
        then.addFlashAttribute("flash", "已登记送达；送达回证的扫描件可以在下面归入。");
        return "redirect:/papers/{id}";
    }

    private void serve(PaperId paper, ServiceForm form) {
        if (form.at == null) {
            throw new Refused("请填写送达时间。").at("at");
        }
        register.serve(paper, form.way == null ? ServiceWay.DIRECT : form.way, Objects.requireNonNullElse(form.receiver, "").strip(),
                form.at.atZone(clock.getZone()).toInstant());
    }

    @PostMapping("/scans")
    String add(@PathVariable UUID id, @ModelAttribute("form") ScanForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> add(new PaperId(id), form))) {
            return show(id, model);
        }
        then.addFlashAttribute("flash", "扫描件已归入，哈希已经记入留痕。");
        return "redirect:/papers/{id}#scans";
    }

    private void add(PaperId paper, ScanForm form) {
        if (form.file == null || form.file.isEmpty()) {
            throw new Refused("请选择扫描件。").at("file");
        }
        try (var content = form.file.getInputStream()) {
            scans.add(paper, form.kind == null ? ScanKind.OTHER : form.kind, Objects.requireNonNullElse(form.note, ""),
                    Objects.requireNonNullElse(form.file.getOriginalFilename(), "扫描件"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/scans/{scan}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID scan, @RequestParam(defaultValue = "") String reason, RedirectAttributes then) {
        try {
            scans.withdraw(new PaperId(id), new PaperScanId(scan), reason);
            then.addFlashAttribute("flash", "扫描件已撤下。");
        } catch (Refused refused) {
            then.addFlashAttribute("warning", refused.getMessage());
        }
        return "redirect:/papers/{id}#scans";
    }

    @GetMapping("/scans/{scan}")
    ResponseEntity<Resource> scan(@PathVariable UUID id, @PathVariable UUID scan) {
        return FileAnswer.inline(scans.file(new PaperId(id), new PaperScanId(scan)), files);
    }
}
