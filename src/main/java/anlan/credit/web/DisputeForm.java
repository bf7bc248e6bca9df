package anlan.credit.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed in the forms of a dispute (异议表单). */
record DisputeForm(
        @Nullable String words, @Nullable String reply, @Nullable String name, @Nullable String contact, @Nullable String website,
        @Nullable Boolean upheld, @Nullable Boolean corrected, @Nullable String answer, @Nullable Boolean shown, @Nullable String note,
        @Nullable UUID to, @Nullable String reason) {

    static final DisputeForm BLANK = new DisputeForm("", "", "", "", "", null, false, "", null, "", null, "");
}
