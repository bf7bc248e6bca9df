package anlan.credit.web;

import static anlan.credit.web.Typed.text;

import anlan.credit.PublicDisputes;
import anlan.credit.PublicReader;
import anlan.credit.PublicRecord;
import anlan.credit.PublicationId;
import anlan.kernel.Refused;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The form by which somebody concerned disputes a line; no account, no cookie. */
@Controller
@RequestMapping("/public/records/{id}/dispute")
class PublicDisputePages {

    private final PublicReader reader;
    private final PublicDisputes disputes;

    PublicDisputePages(PublicReader reader, PublicDisputes disputes) {
        this.reader = reader;
        this.disputes = disputes;
    }

    @GetMapping
    String blank(@PathVariable String id, Model model) {
        model.addAttribute("form", DisputeForm.BLANK);
        model.addAttribute("record", record(id));
        return "credit/dispute";
    }

    private PublicRecord record(String id) {
        return PublicPages.uuid(id).map(PublicationId::new).flatMap(reader::record).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    String raise(@PathVariable String id, @ModelAttribute("form") DisputeForm form, BindingResult errors, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var record = record(id);
        model.addAttribute("record", record);
        boolean done = Forms.done(errors, () -> {
            if (!text(form.website()).isEmpty()) {
                throw new Refused("“网址”一栏请留空。").at("website");
            }
            model.addAttribute("ticket", disputes.raise(new PublicationId(record.id()), text(form.words()), text(form.name()), text(form.contact())));
        });
        model.addAttribute("term", disputes.term());
        return done ? "credit/disputed" : "credit/dispute";
    }
}
