package anlan.platform.document;

import anlan.platform.document.form.PaperForm;
import anlan.platform.document.form.ServiceWay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issued paper as lists and pages show it (文书登记); the hashes are there once it is printed. */
public record PaperView(
        PaperId id,
        String kind,
        String title,
        PaperForm form,
        String number,
        LocalDate dated,
        String organName,
        String addressee,
        UUID subject,
        UUID territory,
        String checkCode,
        PaperStatus status,
        Instant issuedAt,
        @Nullable ServiceWay servedWay,
        @Nullable String servedTo,
        @Nullable Instant servedAt,
        @Nullable PaperId supersededBy,
        @Nullable String reason,
        @Nullable String sha256,
        @Nullable String sm3) {}
