package anlan.credit.web;

import anlan.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What was typed into a form. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Which of two buttons was pressed; a form sent without any decides nothing. */
    static boolean chosen(@Nullable Boolean button) {
        if (button == null) {
            throw new Refused("没有选择同意还是不同意，请按下面的按钮提交。");
        }
        return button;
    }

    static <T> T required(@Nullable T value, String sentence, String field) {
        if (value == null) {
            throw new Refused(sentence).at(field);
        }
        return value;
    }
}
