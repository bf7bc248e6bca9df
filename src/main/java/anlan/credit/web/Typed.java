package anlan.credit.web;

import anlan.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What was typed into a form. */
final class Typed {

    private Typed() {}

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
