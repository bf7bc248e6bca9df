package anlan.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The door (登录). */
@Controller
class SignInPages {

    private final Me me;

    SignInPages(Me me) {
        this.me = me;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return me.present() ? "redirect:/home" : "platform/sign-in";
    }

    /** Forwarded to after a refusal, so that the name stays in the form and out of the address. */
    @RequestMapping("/sign-in/failed")
    String failed(@RequestAttribute(required = false) String refusal, HttpServletResponse response) {
        if (refusal == null) {
            return "redirect:/sign-in";
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return "platform/sign-in";
    }

    /** Where everyone starts: the staff at the inbox, an enterprise at its own file, another body at what was sent to it, who has no post at the help. */
    @GetMapping("/home")
    String home() {
        if (me.isExternal()) {
            return me.get().posts().isEmpty() ? "redirect:/help" : "redirect:/received";
        }
        return me.get().isEnterprise() ? "redirect:/my" : "redirect:/inbox";
    }
}
