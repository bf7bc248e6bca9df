package anlan.cooperation.web;

import anlan.cooperation.JointWork;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the forms of joint works hold. */
final class JointForms {

    private JointForms() {}

    record Work(
            JointWork.@Nullable Kind kind, @Nullable String title, @Nullable String matter, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable List<String> bodies, @Nullable String targets) {}

    /** One form for each deed on the page of a work; the deed reads the fields that are its own. */
    record Deed(
            @Nullable String body, @Nullable String what, @Nullable LocalDate due, @Nullable UUID task, @Nullable String result, @Nullable String number,
            @Nullable String conclusion, @Nullable String reason) {

        static Deed blank() {
            return new Deed("", "", null, null, "", "", "", "");
        }
    }
}
