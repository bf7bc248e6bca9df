package anlan.organization.web;

import anlan.organization.account.Accounts;
import anlan.platform.security.Me;
import anlan.platform.security.Sessions;
import anlan.platform.security.SignedIn;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password (修改密码); with a one-time password there is nowhere else to go. */
@Controller
class PasswordPages {

    record PasswordForm(String current, String fresh, String again) {}

    private final Accounts accounts;
    private final Me me;
    private final Sessions sessions;

    PasswordPages(Accounts accounts, Me me, Sessions sessions) {
        this.accounts = accounts;
        this.me = me;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String show(Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        return page(model);
    }

    @PostMapping("/password")
    String change(@ModelAttribute("form") PasswordForm form, BindingResult errors, Model model,
            RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
        var changed = new AtomicReference<java.time.Instant>();
        if (!Forms.done(errors, () -> changed.set(accounts.changeOwnPassword(
                text(form.current), text(form.fresh), text(form.again))))) {
            return page(model);
        }
        request.changeSessionId();
        sessions.become(me.get().since(changed.get()).withoutOneTimePassword(), request, response);
        redirect.addFlashAttribute("flash", "密码已修改，其他设备上的登录已全部退出。");
        return "redirect:/account";
    }

    private String page(Model model) {
        model.addAttribute("oneTime", me.signedIn().map(SignedIn::mustChangePassword).orElse(false));
        return "platform/password";
    }

    private static String text(@org.jspecify.annotations.Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
