package anlan.platform.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anyone with the check code may know of a paper (文书查验): that it is genuine and whether it still has effect,
 * nothing of its content.
 *
 * @param sha256 null for the moments until the paper is printed
 * @param newerNumber the number of the paper that replaced it
 */
public record PaperVerification(
        String kind,
        String title,
        String number,
        LocalDate dated,
        String organName,
        PaperStatus status,
        @Nullable String sha256,
        @Nullable String sm3,
        @Nullable String newerNumber) {}
