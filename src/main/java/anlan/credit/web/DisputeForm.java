package anlan.credit.web;

import org.jspecify.annotations.Nullable;

/** What is typed in the forms of a dispute (异议表单). */
record DisputeForm(
        @Nullable String words, @Nullable String reply, @Nullable String name, @Nullable String contact, @Nullable String website,
        @Nullable Boolean upheld, @Nullable String answer, @Nullable Boolean shown, @Nullable String note) {

    static final DisputeForm BLANK = new DisputeForm("", "", "", "", "", null, "", null, "");
}
