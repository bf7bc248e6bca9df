package anlan.credit.web;

import static anlan.credit.web.Typed.text;

import anlan.credit.Correction;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.Publications;
import anlan.kernel.Refused;
import anlan.platform.web.Forms;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One publication as the office sees it: the line as the public will see it, and the deeds. */
@Controller
@RequestMapping("/publications")
class PublicationPages {

    /** The fields of all the deeds; each form shows its own. */
    record DeedForm(@Nullable String reason, @Nullable String influence, @Nullable String matter, @Nullable String basis, @Nullable String result,
            @Nullable String withheld) {}

    private final Publications publications;

    PublicationPages(Publications publications) {
        this.publications = publications;
    }

    /** From the record that it comes from. */
    @GetMapping("/sources/{source}")
    String source(@PathVariable UUID source) {
        var id = publications.of(PublicationKind.PENALTY, source)
                .orElseThrow(() -> new Refused("这份决定还没有公示内容。刚刚作出的，请稍候再打开。"));
        return "redirect:/publications/" + id.value();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var view = publications.view(new PublicationId(id));
        if (!model.containsAttribute("form")) {
            var shown = view.shown();
            model.addAttribute("form", new DeedForm("", "", shown.matter(), shown.basis(), shown.result(), shown.withheld()));
        }
        model.addAttribute("view", view);
        return "credit/publication";
    }

    @PostMapping("/{id}/publication")
    String publish(@PathVariable UUID id, @ModelAttribute("form") DeedForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已公开，任何人现在可以查到。", () -> publications.approve(new PublicationId(id)));
    }

    @PostMapping("/{id}/influence")
    String mark(@PathVariable UUID id, @ModelAttribute("form") DeedForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已注明具有社会影响，公开期限开始计算。", () -> publications.mark(new PublicationId(id), text(form.influence())));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @ModelAttribute("form") DeedForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已撤回，任何人不再能查到。", () -> publications.withdraw(new PublicationId(id), text(form.reason())));
    }

    @PostMapping("/{id}/correction")
    String correct(@PathVariable UUID id, @ModelAttribute("form") DeedForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已更正。", () -> publications.correct(new PublicationId(id),
                new Correction(text(form.matter()), text(form.basis()), text(form.result()), text(form.withheld())), text(form.reason())));
    }

    private String done(UUID id, BindingResult errors, Model model, RedirectAttributes then, String flash, Runnable deed) {
        if (!Forms.done(errors, deed)) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", flash);
        return "redirect:/publications/" + id;
    }
}
