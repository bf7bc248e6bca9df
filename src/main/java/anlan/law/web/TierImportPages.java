package anlan.law.web;

import anlan.kernel.Refused;
import anlan.law.Grounds;
import anlan.law.PowerImports;
import anlan.law.TierImports;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of tiers out as a workbook, and in again with a preview (裁量阶次导入导出). */
@Controller
@RequestMapping("/law/tiers")
class TierImportPages {

    private static final long LARGEST = 10_000_000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TierImports imports;
    private final Permissions permissions;
    private final Clock clock;

    TierImportPages(TierImports imports, Permissions permissions, Clock clock) {
        this.imports = imports;
        this.permissions = permissions;
        this.clock = clock;
    }

    record UploadForm(@Nullable MultipartFile file) {}

    record ApplyForm(String source, String reason) {}

    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("裁量阶次-" + LocalDate.now(clock) + ".xlsx", StandardCharsets.UTF_8).build().toString());
        imports.export(response.getOutputStream());
    }

    @GetMapping("/import")
    String choose(Model model) {
        permissions.require("law.correct");
        model.addAttribute("form", new UploadForm(null));
        return "law/tier-import";
    }

    @PostMapping("/import")
    String upload(@ModelAttribute("form") UploadForm form, BindingResult errors, RedirectAttributes redirect) {
        var ids = new UUID[1];
        if (!Forms.done(errors, () -> ids[0] = upload(form.file()))) {
            return "law/tier-import";
        }
        redirect.addAttribute("id", ids[0]);
        return "redirect:/law/tiers/import/{id}";
    }

    private UUID upload(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refused("请选择 XLSX 工作簿。").at("file");
        }
        if (file.getSize() > LARGEST) {
            throw new Refused("文件超过 10 MB。").at("file");
        }
        try {
            var kept = Files.createTempFile("tiers", ".xlsx");
            try {
                file.transferTo(kept);
                var name = file.getOriginalFilename();
                return imports.upload(name == null ? "裁量阶次.xlsx" : name, kept);
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new Refused("文件没有收到，请重新上传。").at("file");
        }
    }

    @GetMapping("/import/{id}")
    String preview(@PathVariable UUID id, Model model) {
        permissions.require("law.correct");
        show(id, model);
        model.addAttribute("form", new ApplyForm("", ""));
        return "law/tier-preview";
    }

    private void show(UUID id, Model model) {
        var preview = imports.preview(id);
        model.addAttribute("preview", preview);
        model.addAttribute("effects", PowerImports.Effect.values());
    }

    @PostMapping("/import/{id}")
    String apply(@PathVariable UUID id, @ModelAttribute("form") ApplyForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> imports.apply(id, new Grounds(form.source(), form.reason())))) {
            show(id, model);
            return "law/tier-preview";
        }
        redirect.addFlashAttribute("flash", "已导入裁量阶次，原版本保留。");
        return "redirect:/law/tiers";
    }
}
