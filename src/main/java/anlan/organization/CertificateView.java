package anlan.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An enforcement certificate (行政执法证) with its days. */
public record CertificateView(
        CertificateId id,
        OfficerId officer,
        String officerName,
        String agencyName,
        String number,
        String kind,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable LocalDate withdrawn,
        String reason) {

    private static final int SOON = 30;

    /** The last day itself is valid; the day of withdrawal is not. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo) && (withdrawn == null || day.isBefore(withdrawn));
    }

    public String stateOn(LocalDate day) {
        if (withdrawn != null && !day.isBefore(withdrawn)) {
            return "已收回";
        }
        if (day.isBefore(validFrom)) {
            return "未生效";
        }
        return day.isAfter(validTo) ? "已过期" : validTo.isBefore(day.plusDays(SOON)) ? "即将到期" : "有效";
    }

    public String toneOn(LocalDate day) {
        return switch (stateOn(day)) {
            case "有效" -> "ok";
            case "即将到期", "未生效" -> "warn";
            default -> "err";
        };
    }
}
