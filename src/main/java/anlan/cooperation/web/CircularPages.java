package anlan.cooperation.web;

import static anlan.cooperation.web.ReceivedPages.text;

import anlan.cooperation.Answer;
import anlan.cooperation.CircularId;
import anlan.cooperation.Circulars;
import anlan.kernel.Identifier;
import anlan.platform.Times;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notices between departments: the list, a new one, what became of one. */
@Controller
@RequestMapping("/circulars")
class CircularPages {

    record CircularForm(@Nullable UUID key, @Nullable String title, @Nullable String words, @Nullable List<String> bodies, @Nullable LocalDate feedbackBy, @Nullable String enterprise) {

        CircularId id() {
            return new CircularId(key == null ? Identifier.fresh() : key);
        }
    }

    private final Circulars circulars;
    private final Times times;
    private final Clock clock;

    CircularPages(Circulars circulars, Times times, Clock clock) {
        this.circulars = circulars;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", circulars.list(new Circulars.Filter(tab, q, body, mine, from, to, page)));
        model.addAttribute("counts", circulars.counts());
        model.addAttribute("names", circulars.names());
        model.addAttribute("bodies", circulars.receivers());
        return "cooperation/circulars";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "false") boolean mine, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        var names = circulars.names();
        return TableExport.of("通报台账", LocalDate.now(clock), format,
                List.of("文号", "标题", "发文单位", "拟稿人", "发出", "送往", "涉及企业", "反馈期限", "未签收或未反馈的单位数"),
                n -> circulars.list(new Circulars.Filter(tab, q, body, mine, from, to, n)),
                c -> Arrays.asList(c.number(), c.title(), c.organName(), c.authorName(), times.minute(c.sentAt()),
                        c.receivers().stream().map(r -> names.getOrDefault(r, r)).collect(Collectors.joining("、")), c.enterpriseName(), c.feedbackBy(), c.owing()));
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String enterprise, Model model) {
        model.addAttribute("form", new CircularForm(Identifier.fresh(), "", "", List.of(), null, enterprise));
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("bodies", circulars.receivers());
        return "cooperation/circular-new";
    }

    @PostMapping
    String send(@ModelAttribute("form") CircularForm form, BindingResult errors, @RequestParam(name = "uploads", required = false) @Nullable List<MultipartFile> uploads,
            Model model, RedirectAttributes then) {
        var id = form.id();
        if (!Forms.done(errors, () -> circulars.send(id, new Circulars.NewCircular(text(form.title), text(form.words),
                form.bodies == null ? List.of() : form.bodies, form.feedbackBy, text(form.enterprise), scans(uploads))))) {
            return form(model);
        }
        then.addFlashAttribute("flash", "通报已经送到各单位，等待签收。");
        return "redirect:/circulars/" + id.value();
    }

    private static List<Answer.Scan> scans(@Nullable List<MultipartFile> uploads) {
        return uploads == null ? List.of() : uploads.stream().map(Scans::of).filter(Objects::nonNull).toList();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", circulars.view(new CircularId(id)));
        model.addAttribute("now", clock.instant());
        return "cooperation/circular";
    }
}
