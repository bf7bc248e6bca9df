package anlan.law.web;

import anlan.kernel.Refused;
import anlan.law.Grounds;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A correction of a row of the law as it was typed (更正): done, or shown again with the reason and all that was typed. */
record TypedCorrection(Map<String, String> typed) {

    boolean done(Consumer<Grounds> correction, Model model, RedirectAttributes redirect) {
        try {
            correction.accept(new Grounds(typed.getOrDefault("source", ""), typed.getOrDefault("reason", "")));
        } catch (Refused refused) {
            model.addAttribute("typed", typed);
            model.addAttribute("refusal", refused.getMessage());
            model.addAttribute("refusedField", refused.field());
            return false;
        }
        redirect.addFlashAttribute("flash", "已更正，原版本保留。");
        return true;
    }
}
