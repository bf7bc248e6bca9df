package anlan.terminal.web;

import anlan.kernel.Refused;
import anlan.terminal.Contact;
import anlan.terminal.deed.Deeds;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what was done on phones. */
@RestController
class DeedApi {

    private final Deeds deeds;

    DeedApi(Deeds deeds) {
        this.deeds = deeds;
    }

    @PutMapping(PhoneDoor.API + "deeds/{id}")
    ResponseEntity<?> put(@PathVariable UUID id, @RequestAttribute Contact contact, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Deeds.largest()) {
            return said(HttpStatus.CONTENT_TOO_LARGE, "一次作业的内容超过 2 MB，照片应当另行上传。");
        }
        var raw = request.getInputStream().readNBytes(Deeds.largest() + 1);
        if (raw.length > Deeds.largest()) {
            return said(HttpStatus.CONTENT_TOO_LARGE, "一次作业的内容超过 2 MB，照片应当另行上传。");
        }
        try {
            return ResponseEntity.ok(deeds.receive(id, contact, raw));
        } catch (Deeds.OtherContent _) {
            return said(HttpStatus.CONFLICT, "同一编号已经收到过不同的内容。");
        } catch (Refused unreadable) {
            return said(HttpStatus.UNPROCESSABLE_CONTENT, unreadable.getMessage());
        }
    }

    private static ResponseEntity<Map<String, String>> said(HttpStatus status, String reason) {
        return ResponseEntity.status(status).body(Map.of("reason", reason));
    }
}
