package anlan.terminal.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The service worker of the terminal: what lets it open without a signal. */
@Controller
class ShellPages {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Shell shell;

    ShellPages(Shell shell) {
        this.shell = shell;
    }

    @GetMapping("/m/sw.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(SCRIPT).body(shell.worker());
    }
}
