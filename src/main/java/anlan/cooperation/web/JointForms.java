package anlan.cooperation.web;

import anlan.cooperation.JointWork;
import anlan.cooperation.JointWorkId;
import anlan.kernel.Identifier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the forms of joint works hold. */
final class JointForms {

    private JointForms() {}

    record Work(
            @Nullable UUID key, JointWork.@Nullable Kind kind, @Nullable String title, @Nullable String matter, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable List<String> bodies, @Nullable String targets) {

        JointWorkId id() {
            return new JointWorkId(key == null ? Identifier.fresh() : key);
        }
    }

    /** One form for each deed on the page of a work; the deed reads the fields that are its own. */
    record Deed(
            @Nullable String body, @Nullable String what, @Nullable LocalDate due, @Nullable UUID task, @Nullable String result, @Nullable String number,
            @Nullable String conclusion, @Nullable String leftOpen, @Nullable String reason) {

        static Deed blank() {
            return new Deed("", "", null, null, "", "", "", "", "");
        }
    }

    /** What a body found at a target. */
    record Finding(@Nullable String words) {}
}
