package anlan.cooperation.web;

import anlan.cooperation.Answer;
import anlan.cooperation.Parcel;
import anlan.cooperation.ParcelFilter;
import anlan.cooperation.ParcelId;
import anlan.cooperation.ParcelKind;
import anlan.cooperation.Received;
import anlan.platform.Times;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was sent to one's own body: the start page of the police, the procuratorate and other bodies. */
@Controller
@RequestMapping("/received")
class ReceivedPages {

    record AnswerForm(@Nullable String kind, @Nullable String organ, @Nullable String number, @Nullable String words) {}

    private final Received received;
    private final FileStore files;
    private final Times times;
    private final Clock clock;

    ReceivedPages(Received received, FileStore files, Times times, Clock clock) {
        this.received = received;
        this.files = files;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable ParcelKind kind,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", received.list(new ParcelFilter(tab, q, kind, "", from, to, page)));
        model.addAttribute("counts", received.counts());
        model.addAttribute("kinds", ParcelKind.values());
        model.addAttribute("now", clock.instant());
        return "cooperation/received";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ParcelKind kind, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("来件台账", LocalDate.now(clock), format,
                List.of("种类", "文号", "事项", "来件单位", "送到", "签收", "签收人", "进展", "应办", "期限", "办结"),
                n -> received.list(new ParcelFilter(tab, q, kind, "", from, to, n)), p -> row(p));
    }

    private List<@Nullable Object> row(Parcel p) {
        return Arrays.asList(p.kind().label(), p.number(), p.title(), p.senderName(), times.minute(p.sentAt()), times.minute(p.receivedAt()), p.receivedBy(),
                p.progress(), p.owes(), times.limit(p.due()), times.minute(p.endedAt()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", received.view(new ParcelId(id)));
        model.addAttribute("now", clock.instant());
        return "cooperation/parcel";
    }

    @GetMapping("/{id}/answers/{kind}")
    String form(@PathVariable UUID id, @PathVariable String kind, Model model) {
        model.addAttribute("form", new AnswerForm(kind, "", "", ""));
        return form(new ParcelId(id), kind, model);
    }

    private String form(ParcelId id, String kind, Model model) {
        model.addAttribute("asked", received.form(id, kind));
        model.addAttribute("view", received.view(id));
        return "cooperation/answer";
    }

    @PostMapping("/{id}/answers/{kind}")
    String answer(@PathVariable UUID id, @PathVariable String kind, @ModelAttribute("form") AnswerForm form, BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload, Model model, RedirectAttributes then) {
        var parcel = new ParcelId(id);
        var asked = received.form(parcel, kind);
        if (!Forms.done(errors, () -> received.answer(parcel, new Answer(kind, text(form.organ), text(form.number), text(form.words), Scans.of(upload))))) {
            return form(parcel, kind, model);
        }
        then.addFlashAttribute("flash", "已登记：" + asked.label() + "。");
        return "redirect:/received/{id}";
    }

    @GetMapping("/{id}/papers/{item}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID item) {
        var file = received.paper(new ParcelId(id), item);
        var shown = ContentDisposition.inline().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(file.content());
    }

    @GetMapping("/{id}/files/{item}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID item) {
        return FileAnswer.inline(received.file(new ParcelId(id), item), files);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
