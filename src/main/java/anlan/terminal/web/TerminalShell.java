package anlan.terminal.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way into the app of the phone (终端入口页). */
@Controller
class TerminalShell {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Shell shell;

    TerminalShell(Shell shell) {
        this.shell = shell;
    }

    @GetMapping("/m")
    String door() {
        return "redirect:/m/";
    }

    @GetMapping("/m/")
    String app() {
        return "forward:/m/index.html";
    }

    /** Whoever has to sign in is sent here, and after it comes back to the app. */
    @GetMapping("/m/enter")
    String entered() {
        return "redirect:/m/";
    }

    /** The service worker: what lets the app open without a signal. */
    @GetMapping("/m/sw.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(SCRIPT).body(shell.worker());
    }
}
