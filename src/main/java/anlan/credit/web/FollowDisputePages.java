package anlan.credit.web;

import static anlan.credit.web.Typed.text;

import anlan.credit.PublicDisputes;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody without an account follows his dispute; neither number nor word is ever in an address, and no page of it is kept. */
@Controller
@RequestMapping("/public/disputes")
class FollowDisputePages {

    record FollowForm(@Nullable String number, @Nullable String word) {}

    private final PublicDisputes disputes;

    FollowDisputePages(PublicDisputes disputes) {
        this.disputes = disputes;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", new FollowForm("", ""));
        return "credit/follow";
    }

    @PostMapping
    String follow(@ModelAttribute("form") FollowForm form, BindingResult errors, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("term", disputes.term());
        Forms.done(errors, () -> model.addAttribute("followed", disputes.follow(text(form.number), text(form.word))));
        return "credit/follow";
    }
}
