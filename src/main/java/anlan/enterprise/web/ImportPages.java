package anlan.enterprise.web;

import anlan.enterprise.batch.ImportFaults;
import anlan.enterprise.batch.ImportField;
import anlan.enterprise.batch.ImportStatus;
import anlan.enterprise.batch.Imports;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.table.TextEncoding;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bulk import (批量导入): upload, check the columns, start, watch, take the faulty rows home. */
@Controller
@RequestMapping("/enterprises/imports")
class ImportPages {

    private static final int FAULTS_SHOWN = 50;

    private final Imports imports;
    private final ImportFaults faults;
    private final Permissions permissions;

    ImportPages(Imports imports, ImportFaults faults, Permissions permissions) {
        this.imports = imports;
        this.faults = faults;
        this.permissions = permissions;
    }

    @ModelAttribute
    void onlyForWhoMay() {
        permissions.require("enterprise.import");
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("imports", imports.latest());
        return "enterprise/imports";
    }

    @PostMapping
    String upload(@RequestParam @Nullable MultipartFile file, Model model) throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("请选择要导入的 CSV 或 XLSX 文件。");
            }
            try (var content = file.getInputStream()) {
                var name = file.getOriginalFilename();
                return "redirect:/enterprises/imports/" + imports.upload(content, name == null ? "未命名" : name);
            }
        } catch (Refused refused) {
            model.addAttribute("refusal", refused.getMessage());
            return list(model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable TextEncoding encoding, Model model) {
        var view = imports.view(id);
        model.addAttribute("job", view);
        if (view.status().startable() && view.status() != ImportStatus.REJECTED || encoding != null) {
            mapping(id, encoding, view.fields(), model);
        }
        if (view.rowsWrong() > 0) {
            model.addAttribute("faults", faults.first(id, FAULTS_SHOWN));
        }
        return "enterprise/import";
    }

    private void mapping(UUID id, @Nullable TextEncoding encoding, List<@Nullable ImportField> fields, Model model) {
        try {
            model.addAttribute("preview", imports.preview(id, encoding));
        } catch (Refused refused) {
            model.addAttribute("refusal", refused.getMessage());
            return;
        }
        model.addAttribute("chosen", fields.stream().map(f -> f == null ? "" : f.name()).toList());
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(ImportField.values()).forEach(f -> options.put(f.name(), f.label()));
        model.addAttribute("options", options);
        var encodings = new LinkedHashMap<String, String>();
        Arrays.stream(TextEncoding.values()).forEach(e -> encodings.put(e.name(), e.label()));
        model.addAttribute("encodings", encodings);
        model.addAttribute("encoding", (encoding == null ? imports.view(id).encoding() : encoding).name());
    }

    /** The columns again, after a refusal of the whole file. */
    @GetMapping("/{id}/columns")
    String columns(@PathVariable UUID id, Model model) {
        var view = imports.view(id);
        model.addAttribute("job", view);
        mapping(id, null, view.fields(), model);
        return "enterprise/import";
    }

    @PostMapping("/{id}/start")
    String start(
            @PathVariable UUID id, @RequestParam(name = "column", required = false) @Nullable List<String> columns,
            @RequestParam(defaultValue = "UTF_8") TextEncoding encoding,
            @RequestParam(defaultValue = "false") boolean onlyValid, Model model, RedirectAttributes redirect) {
        var mapping = new ArrayList<@Nullable ImportField>();
        for (var column : columns == null ? List.<String>of() : columns) {
            mapping.add(Arrays.stream(ImportField.values()).filter(f -> f.name().equals(column)).findFirst().orElse(null));
        }
        try {
            imports.start(id, mapping, encoding, onlyValid);
        } catch (Refused refused) {
            model.addAttribute("refusal", refused.getMessage());
            model.addAttribute("job", imports.view(id));
            model.addAttribute("onlyValid", onlyValid);
            mapping(id, encoding, mapping, model);
            return "enterprise/import";
        }
        return "redirect:/enterprises/imports/{id}";
    }

    /** The piece of the page that shows how far it is; asked every second by script, by a link without. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var view = imports.view(id);
        model.addAttribute("job", view);
        if (view.status() != ImportStatus.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        return "enterprise/import :: progress";
    }

    @GetMapping("/{id}/faults.{format:csv|xlsx}")
    void faults(@PathVariable UUID id, @PathVariable String format, HttpServletResponse response) throws IOException {
        var kind = format.equals("csv") ? TableFormat.CSV : TableFormat.XLSX;
        var view = imports.view(id);
        EnterprisePages.Files.begin(response, kind, "需要更正-" + view.fileName().replaceFirst("\\.[^.]*$", ""));
        faults.write(id, kind, response.getOutputStream());
    }

    @GetMapping("/template.{format:csv|xlsx}")
    void template(@PathVariable String format, HttpServletResponse response) throws IOException {
        var kind = format.equals("csv") ? TableFormat.CSV : TableFormat.XLSX;
        EnterprisePages.Files.begin(response, kind, "企业导入模板");
        try (var writer = kind.writer(response.getOutputStream(), "企业")) {
            writer.row(Arrays.stream(ImportField.values()).map(ImportField::label).toList());
        }
    }
}
