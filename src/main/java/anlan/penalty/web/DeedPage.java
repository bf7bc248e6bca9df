package anlan.penalty.web;

import anlan.kernel.Refused;
import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one deed: the head of the case above, the fields of the deed below. */
@Component
class DeedPage {

    private final CaseViews views;

    DeedPage(CaseViews views) {
        this.views = views;
    }

    /** @param fields the fragment of penalty/fields.html that holds the fields of this deed */
    String show(Model model, UUID id, String title, String fields, String action, String button) {
        return show(model, id, title, "penalty/fields", fields, action, button);
    }

    /** @param template where the fragment stands */
    String show(Model model, UUID id, String title, String template, String fields, String action, String button) {
        model.addAttribute("fieldsOf", template);
        model.addAttribute("view", views.view(new CaseId(id)));
        model.addAttribute("choices", views.choices(new CaseId(id)));
        model.addAttribute("deedTitle", title);
        model.addAttribute("fields", fields);
        model.addAttribute("action", "/cases/" + id + action);
        model.addAttribute("button", button);
        return "penalty/deed";
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static <T> T required(@Nullable T value, String sentence, String field) {
        if (value == null) {
            throw new Refused(sentence).at(field);
        }
        return value;
    }
}
