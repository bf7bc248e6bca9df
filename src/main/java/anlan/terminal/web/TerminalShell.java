package anlan.terminal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way into the app of the phone (终端入口页). */
@Controller
class TerminalShell {

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
}
