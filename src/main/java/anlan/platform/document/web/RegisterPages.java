package anlan.platform.document.web;

import anlan.platform.document.PaperFilter;
import anlan.platform.document.PaperRegister;
import anlan.platform.document.PaperView;
import anlan.platform.table.TableFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of papers (文书管理) and its export. */
@Controller
@RequestMapping("/papers")
class RegisterPages {

    private static final List<String> COLUMNS = List.of(
            "文书", "文号", "日期", "制作机关", "当事人", "状态", "送达方式", "签收人", "送达时间", "查验码", "理由", "SHA-256");

    private final PaperRegister register;
    private final Clock clock;

    RegisterPages(PaperRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The conditions in the address of the list. */
    record Asked(
            @Nullable String tab, @Nullable String q, @Nullable String kind, @Nullable Integer year, @Nullable String body,
            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @Nullable UUID enterprise, @Nullable String sort) {

        PaperFilter filter() {
            return new PaperFilter(plain(tab), plain(q), plain(kind), year, plain(body), from, to, enterprise, plain(sort));
        }

        /** Without the character that no name holds and the database refuses. */
        private static String plain(@Nullable String text) {
            return text == null ? "" : text.replace("\0", "").strip();
        }
    }

    @GetMapping
    String list(@ModelAttribute("asked") Asked asked, @RequestParam(defaultValue = "1") int page, Model model) {
        var filter = asked.filter();
        model.addAttribute("filter", filter);
        model.addAttribute("page", register.list(filter, page));
        model.addAttribute("choices", register.choices());
        return "platform/papers";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @ModelAttribute("asked") Asked asked, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        boolean names = register.namesReceivers();
        var filter = asked.filter();
        var name = "文书台账-" + LocalDate.now(clock) + "." + format.suffix();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header("Content-Disposition", ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(out -> {
                    try (var table = format.writer(out, "文书台账")) {
                        table.row(COLUMNS);
                        register.each(filter, paper -> table.row(cells(paper, names)));
                    }
                });
    }

    private List<@Nullable Object> cells(PaperView p, boolean names) {
        return Arrays.asList(p.title(), p.number(), p.dated(), p.organName(), p.addressee(), p.status().label(),
                p.servedWay() == null ? "" : p.servedWay().label(), names ? p.servedTo() : p.servedTo() == null ? "" : "（未授权）",
                p.servedAt() == null ? "" : p.servedAt().atZone(clock.getZone()).toLocalDateTime().withNano(0),
                p.checkCode(), p.reason(), p.sha256());
    }
}
