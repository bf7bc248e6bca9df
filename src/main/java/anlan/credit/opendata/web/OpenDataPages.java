package anlan.credit.opendata.web;

import anlan.credit.PublicationKind;
import anlan.credit.opendata.OpenData;
import anlan.credit.opendata.OpenField;
import anlan.credit.opendata.OpenFormat;
import anlan.platform.table.TableFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The open data (开放数据): what there is, what the columns mean, and the files. */
@Controller
@RequestMapping("/public/data")
class OpenDataPages {

    private static final List<String> DICTIONARY = List.of("JSON 名称", "CSV 列名", "类型", "说明");

    private final OpenData data;
    private final JsonMapper json;

    OpenDataPages(OpenData data, JsonMapper json) {
        this.data = data;
        this.json = json;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("entries", data.entries());
        model.addAttribute("terms", OpenData.TERMS);
        return "credit/opendata";
    }

    @GetMapping("/dictionary")
    String dictionary(Model model) {
        model.addAttribute("fields", OpenField.values());
        model.addAttribute("kinds", PublicationKind.values());
        return "credit/dictionary";
    }

    @GetMapping("/dictionary.csv")
    ResponseEntity<byte[]> dictionaryCsv() {
        var out = new ByteArrayOutputStream();
        try (var table = TableFormat.CSV.writer(out, "")) {
            table.row(DICTIONARY);
            Arrays.stream(OpenField.values()).forEach(f -> table.row(List.of(f.key(), f.label(), f.type(), f.meaning())));
        }
        return ResponseEntity.ok().header("Content-Type", OpenFormat.CSV.mediaType())
                .header("Content-Disposition", "attachment; filename=\"anlan-dictionary.csv\"").body(out.toByteArray());
    }

    @GetMapping("/dictionary.json")
    ResponseEntity<byte[]> dictionaryJson() {
        var told = new LinkedHashMap<String, Object>();
        told.put("terms", OpenData.TERMS);
        told.put("kinds", Arrays.stream(PublicationKind.values()).map(k -> Map.of("code", k.name(), "label", k.label())).toList());
        told.put("fields", Arrays.stream(OpenField.values()).map(f -> Map.of("key", f.key(), "label", f.label(), "type", f.type(),
                "meaning", f.meaning())).toList());
        return ResponseEntity.ok().header("Content-Type", OpenFormat.JSON.mediaType()).body(json.writeValueAsBytes(told));
    }

    @GetMapping("/{name:[a-z-]+}.{suffix:csv|csv\\.gz|json|json\\.gz}")
    void file(@PathVariable String name, @PathVariable String suffix, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = OpenData.kind(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var format = Arrays.stream(OpenFormat.values()).filter(f -> f.suffix().equals(suffix)).findFirst().orElseThrow();
        var file = data.file(kind, format);
        if (file.isEmpty()) {
            Download.later(response);
            return;
        }
        response.setHeader("Content-Disposition", "attachment; filename=\"anlan-" + name + "." + suffix + "\"");
        Download.of(file.get(), request, response);
    }
}
