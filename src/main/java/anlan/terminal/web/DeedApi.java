package anlan.terminal.web;

import anlan.kernel.Refused;
import anlan.terminal.Contact;
import anlan.terminal.deed.Choice;
import anlan.terminal.deed.Confirmations;
import anlan.terminal.deed.Deeds;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what was done on phones, and what is decided there about it. */
@RestController
class DeedApi {

    private final Deeds deeds;
    private final Confirmations confirmations;

    DeedApi(Deeds deeds, Confirmations confirmations) {
        this.deeds = deeds;
        this.confirmations = confirmations;
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

    /** A person decides on the phone between two values. */
    record Decided(@Nullable Choice choice) {}

    @PostMapping(PhoneDoor.API + "conflicts/{id}")
    ResponseEntity<?> decide(@PathVariable UUID id, @RequestBody Decided decided) {
        if (decided.choice == null) {
            return said(HttpStatus.BAD_REQUEST, "请选择采用哪一个。");
        }
        confirmations.decide(id, decided.choice, decided.choice == Choice.DROPPED ? "在手机上确认不采用" : "");
        return ResponseEntity.ok(Map.of("choice", decided.choice));
    }

    private static ResponseEntity<Map<String, String>> said(HttpStatus status, String reason) {
        return ResponseEntity.status(status).body(Map.of("reason", reason));
    }
}
