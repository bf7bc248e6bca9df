package anlan.law.web;

import anlan.kernel.Refused;
import anlan.law.Grounds;
import anlan.law.ImportKind;
import anlan.law.ImportPreview;
import anlan.law.LawImports;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** The power-and-duty list and the table of tiers out as workbooks, and in again with a preview (导入导出). */
@Controller
@RequestMapping({"/law/powers", "/law/tiers"})
class LawImportPages {

    private static final long LARGEST = 10_000_000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LawImports imports;
    private final Clock clock;

    LawImportPages(LawImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    record UploadForm(@Nullable MultipartFile file) {}

    record ApplyForm(String source, String reason) {}

    /** Which of the tables the address names. */
    @ModelAttribute("table")
    ImportKind table(HttpServletRequest request) {
        return Arrays.stream(ImportKind.values()).filter(kind -> request.getRequestURI().contains("/law/" + kind.path() + "/")).findFirst().orElseThrow();
    }

    @GetMapping("/export")
    void export(@ModelAttribute("table") ImportKind table, @RequestParam(required = false) @Nullable LocalDate on, HttpServletResponse response)
            throws IOException {
        var day = on == null ? LocalDate.now(clock) : on;
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(table.label() + "-" + day + ".xlsx", StandardCharsets.UTF_8).build().toString());
        imports.export(table, day, response.getOutputStream());
    }

    @GetMapping("/import")
    String choose(@ModelAttribute("table") ImportKind table, Model model) {
        imports.require(table);
        model.addAttribute("form", new UploadForm(null));
        return "law/import";
    }

    @PostMapping("/import")
    String upload(@ModelAttribute("table") ImportKind table, @ModelAttribute("form") UploadForm form, BindingResult errors) {
        var ids = new UUID[1];
        if (!Forms.done(errors, () -> ids[0] = upload(table, form.file()))) {
            return "law/import";
        }
        return "redirect:/law/" + table.path() + "/import/" + ids[0];
    }

    private UUID upload(ImportKind table, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refused("请选择 XLSX 工作簿。").at("file");
        }
        if (file.getSize() > LARGEST) {
            throw new Refused("文件超过 10 MB。").at("file");
        }
        try {
            var kept = Files.createTempFile(table.path(), ".xlsx");
            try {
                file.transferTo(kept);
                var name = file.getOriginalFilename();
                return imports.upload(table, name == null ? table.label() + ".xlsx" : name, kept);
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new Refused("文件没有收到，请重新上传。").at("file");
        }
    }

    @GetMapping("/import/{id}")
    String preview(@ModelAttribute("table") ImportKind table, @PathVariable UUID id, Model model) {
        imports.require(table);
        show(table, id, model);
        model.addAttribute("form", new ApplyForm("", ""));
        return "law/import-preview";
    }

    private void show(ImportKind table, UUID id, Model model) {
        model.addAttribute("preview", imports.preview(table, id));
        model.addAttribute("effects", ImportPreview.Effect.values());
    }

    @PostMapping("/import/{id}")
    String apply(@ModelAttribute("table") ImportKind table, @PathVariable UUID id, @ModelAttribute("form") ApplyForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> imports.apply(table, id, new Grounds(form.source(), form.reason())))) {
            show(table, id, model);
            return "law/import-preview";
        }
        redirect.addFlashAttribute("flash", "已导入" + table.label() + "，原版本保留。");
        return "redirect:/law/" + table.path();
    }
}
