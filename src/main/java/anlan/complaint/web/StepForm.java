package anlan.complaint.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed at a step of a complaint (办理表单). */
record StepForm(
        @Nullable String summary, @Nullable String place, @Nullable String enterprise, @Nullable Boolean fatal, @Nullable String to, @Nullable String reason,
        @Nullable Set<UUID> officers, @Nullable String note, @Nullable Boolean confirmed, @Nullable String finding, @Nullable String measures,
        @Nullable LocalDate checkedOn, @Nullable Boolean agreed, @Nullable String opinion, @Nullable String feedback, @Nullable String words,
        @Nullable Integer days, @Nullable String approval, @Nullable String first, @Nullable String firstReason, @Nullable String noReward) {

    static StepForm blank(LocalDate today) {
        return new StepForm("", "", "", false, "", "", Set.of(), "", null, "", "", today, null, "", "", "", null, "", "", "", "");
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
