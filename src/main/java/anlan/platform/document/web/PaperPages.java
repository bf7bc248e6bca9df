package anlan.platform.document.web;

import anlan.kernel.Refused;
import anlan.platform.document.PaperId;
import anlan.platform.document.Papers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows printed papers to those who see their record. */
@Controller
@RequestMapping("/papers")
class PaperPages {

    private static final int MOST_AT_ONCE = 20;

    private final Papers papers;

    PaperPages(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/{paper}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID paper) {
        var file = papers.pdf(new PaperId(paper));
        return pdf(file.name(), file.content());
    }

    /** The papers of one step as one file for the printer: {@code /papers/print?paper=…&paper=…}. */
    @GetMapping("/print")
    ResponseEntity<byte[]> print(@RequestParam List<UUID> paper) {
        if (paper.size() > MOST_AT_ONCE) {
            throw new Refused("一次最多打印 " + MOST_AT_ONCE + " 份文书。");
        }
        return pdf("文书.pdf", papers.bundle(paper.stream().map(PaperId::new).toList()));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        var shown = ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(content);
    }
}
