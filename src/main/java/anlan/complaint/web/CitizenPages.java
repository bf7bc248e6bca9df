package anlan.complaint.web;

import anlan.complaint.NamedUnits;
import anlan.complaint.Report;
import anlan.complaint.Reports;
import anlan.kernel.Refused;
import anlan.platform.file.Upload;
import anlan.platform.security.Ticket;
import anlan.platform.web.Forms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The window of the citizen: no sign-in, no cookie, and neither number nor word ever in an address. */
@Controller
@RequestMapping("/complaints")
class CitizenPages {

    /** What is typed; {@code website} is a trap for robots that no person sees. */
    record ReportForm(
            @Nullable String what, @Nullable String where, @Nullable String enterprise, @Nullable String chosen, @Nullable String name, @Nullable String contact,
            @Nullable Boolean consent, @Nullable String website, @Nullable List<MultipartFile> photos) {

        Report report() {
            return new Report(text(what), text(where), text(chosen).isEmpty() ? text(enterprise) : text(chosen), text(name), text(contact), Boolean.TRUE.equals(consent), Upload.of(photos));
        }
    }

    record FollowForm(@Nullable String number, @Nullable String word, @Nullable String words) {}

    private final Reports reports;
    private final NamedUnits names;

    CitizenPages(Reports reports, NamedUnits names) {
        this.reports = reports;
        this.names = names;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new ReportForm("", "", "", "", "", "", false, "", List.of()));
        return "complaint/report";
    }

    /** Finds the full name of an enterprise; what was typed stays, and nothing is kept. */
    @PostMapping("/new/enterprises")
    String find(@ModelAttribute("form") ReportForm form, BindingResult errors, Model model) {
        model.addAttribute("found", names.find(text(form.enterprise())));
        return "complaint/report";
    }

    @PostMapping("/new")
    String report(@ModelAttribute("form") ReportForm form, BindingResult errors, Model model) {
        var ticket = new Ticket[1];
        boolean done = Forms.done(errors, () -> {
            if (!text(form.website).isEmpty()) {
                throw new Refused("“网址”一栏请留空。").at("website");
            }
            ticket[0] = reports.report(form.report());
        });
        if (!done) {
            return "complaint/report";
        }
        model.addAttribute("ticket", ticket[0]);
        return "complaint/reported";
    }

    @GetMapping("/follow")
    String ask(Model model) {
        model.addAttribute("form", new FollowForm("", "", ""));
        return "complaint/follow";
    }

    @PostMapping("/follow")
    String follow(@ModelAttribute("form") FollowForm form, BindingResult errors, Model model) {
        Forms.done(errors, () -> model.addAttribute("followed", reports.follow(text(form.number), text(form.word))));
        return "complaint/follow";
    }

    @PostMapping("/follow/messages")
    String say(@ModelAttribute("form") FollowForm form, BindingResult errors, Model model) {
        if (Forms.done(errors, () -> reports.say(text(form.number), text(form.word), text(form.words)))) {
            model.addAttribute("said", true);
        }
        try {
            model.addAttribute("followed", reports.follow(text(form.number), text(form.word)));
        } catch (Refused _) {
            // said beside the word already
        }
        return "complaint/follow";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
