package anlan.law.web;

import anlan.law.Figure;
import anlan.law.Figures;
import anlan.law.LawRecordId;
import anlan.law.Provisions;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.TableExport;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The figures the law sets, as rows (法定数额), and their correction. */
@Controller
@RequestMapping("/law/figures")
class FigurePages {

    private final Figures figures;
    private final Provisions provisions;
    private final Permissions permissions;
    private final Clock clock;

    FigurePages(Figures figures, Provisions provisions, Permissions permissions, Clock clock) {
        this.figures = figures;
        this.provisions = provisions;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, Model model) {
        var today = LocalDate.now(clock);
        var all = figures.all();
        model.addAttribute("rows", chosen(tab, q));
        model.addAttribute("inForce", all.stream().filter(f -> f.isInForceOn(today)).count());
        model.addAttribute("unverified", all.stream().filter(f -> !f.isVerified()).count());
        model.addAttribute("all", all.size());
        model.addAttribute("q", q);
        return "law/figures";
    }

    private List<Figure> chosen(String tab, String words) {
        var today = LocalDate.now(clock);
        return figures.all().stream().filter(f -> switch (tab) {
            case "unverified" -> !f.isVerified();
            case "all" -> true;
            default -> f.isInForceOn(today);
        }).filter(f -> (f.name() + f.item() + f.law() + f.article()).contains(words.strip())).toList();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("法定数额", LocalDate.now(clock), format,
                List.of("编号", "项目", "名称", "数额", "单位", "法规", "条款", "施行日期", "失效日期", "核对"), chosen(tab, q),
                f -> Arrays.asList(f.code(), f.item(), f.name(), f.text(), f.unit(), f.law(), f.article(), f.inForce().from(),
                        f.inForce().until(), f.isVerified() ? "已核" : "待核"));
    }

    @GetMapping("/{subject}")
    String figure(@PathVariable UUID subject, Model model) {
        show(subject, model);
        return "law/figure";
    }

    private Figure show(UUID subject, Model model) {
        var versions = figures.versions(new LawRecordId(subject));
        var figure = versions.getFirst();
        model.addAttribute("figure", figure);
        model.addAttribute("versions", versions);
        model.addAttribute("basis", figure.locators().stream().map(provisions::find).flatMap(Optional::stream).toList());
        return figure;
    }

    @GetMapping("/{subject}/correction")
    String correction(@PathVariable UUID subject, Model model) {
        permissions.require("law.correct");
        model.addAttribute("typed", values(show(subject, model)));
        return "law/figure-correction";
    }

    @PostMapping("/{subject}/correction")
    String correct(@PathVariable UUID subject, @RequestParam Map<String, String> typed, Model model,
            RedirectAttributes redirect) {
        boolean done = new TypedCorrection(typed).done(
                grounds -> figures.correct(new LawRecordId(subject), typed, grounds), model, redirect);
        if (!done) {
            show(subject, model);
            return "law/figure-correction";
        }
        return "redirect:/law/figures/{subject}";
    }

    private static Map<String, String> values(Figure figure) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", figure.name());
        values.put("value", text(figure.value()));
        values.put("low", text(figure.range().min()));
        values.put("high", text(figure.range().max()));
        values.put("unit", figure.unit());
        values.put("words", figure.words());
        values.put("law", figure.law());
        values.put("article", figure.article());
        values.put("effective_from", figure.inForce().from().toString());
        values.put("effective_to", figure.inForce().until() == null ? "" : String.valueOf(figure.inForce().until()));
        values.put("status", figure.status());
        return values;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
