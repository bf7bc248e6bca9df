package anlan.terminal.web;

import anlan.kernel.Refused;
import anlan.terminal.Contact;
import anlan.terminal.upload.Announced;
import anlan.terminal.upload.Progress;
import anlan.terminal.upload.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the photos of a phone part by part (上传接口), and says how far each is. */
@RestController
@RequestMapping(PhoneDoor.API + "files/{id}")
class FileApi {

    private final Uploads uploads;

    FileApi(Uploads uploads) {
        this.uploads = uploads;
    }

    record Answer(@Nullable Long received, @Nullable Long size, boolean complete, @Nullable String sha256, @Nullable String reason) {}

    @PutMapping
    ResponseEntity<Answer> receive(
            @PathVariable UUID id, @RequestParam long offset, @RequestParam long size, @RequestParam String sha256,
            @RequestParam(defaultValue = "") String name, @RequestAttribute Contact contact, InputStream body,
            HttpServletRequest request) {
        if (request.getContentLengthLong() > Uploads.LARGEST_PART) {
            throw new Refused("一次上传的部分不能超过 " + (Uploads.LARGEST_PART >> 20) + " MB。");
        }
        if (offset < 0 || !sha256.matches("[0-9a-f]{64}")) {
            throw new Refused("上传的位置或者哈希不正确。");
        }
        var progress = uploads.receive(new Announced(id, name, size, sha256), contact.device(), offset, body);
        var status = switch (progress.outcome()) {
            case TAKEN -> HttpStatus.OK;
            case ELSEWHERE, ALTERED, OTHER -> HttpStatus.CONFLICT;
            case FOREIGN -> HttpStatus.FORBIDDEN;
            case TOO_MUCH -> HttpStatus.TOO_MANY_REQUESTS;
        };
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header("Retry-After", "3600");
        }
        return answer.body(of(progress));
    }

    @GetMapping
    ResponseEntity<Answer> progress(@PathVariable UUID id) {
        return ResponseEntity.of(uploads.progress(id).map(FileApi::of));
    }

    private static Answer of(Progress progress) {
        return new Answer(progress.received(), progress.size(), progress.complete(), progress.sha256(), progress.reason());
    }
}
