package anlan.organization.web;

import anlan.organization.CertificateView;
import anlan.organization.Officers;
import anlan.platform.document.Papers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells anyone whether a paper is genuine and whether an officer's certificate is valid today (核验). */
@Controller
@RequestMapping("/verify")
class VerifyPages {

    private final Papers papers;
    private final Officers officers;
    private final Clock clock;

    VerifyPages(Papers papers, Officers officers, Clock clock) {
        this.papers = papers;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping
    String verify(@RequestParam(defaultValue = "") String code, Model model) {
        var asked = code.strip();
        var today = LocalDate.now(clock);
        model.addAttribute("code", asked);
        model.addAttribute("today", today);
        if (!asked.isEmpty()) {
            var paper = papers.verify(asked);
            List<CertificateView> certificates = paper.isPresent() ? List.of() : officers.certificatesNumbered(asked);
            model.addAttribute("paper", paper.orElse(null));
            model.addAttribute("certificates", certificates);
        }
        return "organization/verify";
    }
}
