package anlan.credit.notice.web;

import anlan.credit.notice.BulletinKind;
import anlan.credit.notice.BulletinReader;
import anlan.credit.notice.PublicBulletin;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Bulletins for anybody; a draft, one whose hour has not come and one that was withdrawn are not there. */
@Controller
@RequestMapping("/public/notices")
class PublicBulletinPages {

    private final BulletinReader reader;
    private final FileStore files;

    PublicBulletinPages(BulletinReader reader, FileStore files) {
        this.reader = reader;
        this.files = files;
    }

    /** A browser asks again each time, so that what was withdrawn is gone with the next look. */
    @ModelAttribute
    void fresh(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "1") String page, Model model) {
        var chosen = Arrays.stream(BulletinKind.values()).filter(k -> k.name().equals(kind)).findFirst().orElse(null);
        model.addAttribute("kind", chosen);
        model.addAttribute("kinds", BulletinKind.values());
        model.addAttribute("page", reader.published(chosen, Page.open(page)));
        return "credit/notice/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("notice", notice(id));
        return "credit/notice/read";
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String file) {
        var wanted = uuid(file).orElse(null);
        return notice(id).files().stream().filter(f -> f.file().value().equals(wanted)).findFirst().flatMap(f -> files.find(f.file()))
                .map(found -> FileAnswer.attachment(found, files)).orElseThrow(PublicBulletinPages::nothing);
    }

    private PublicBulletin notice(String id) {
        return uuid(id).flatMap(reader::notice).orElseThrow(PublicBulletinPages::nothing);
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
