package anlan.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of the staff as of a day (人员一览).
 *
 * @param department key of the industry department the body belongs to; empty for all trades
 * @param certificate the certificate that was valid that day, else the last one
 */
public record OfficerView(
        OfficerId id,
        String name,
        String agency,
        String agencyName,
        AgencyKind agencyKind,
        String division,
        String department,
        boolean fullTime,
        @Nullable LocalDate leftOn,
        List<Post> posts,
        @Nullable CertificateView certificate,
        LocalDate day) {

    public boolean certified() {
        return certificate != null && certificate.validOn(day) && inOffice();
    }

    public boolean inOffice() {
        return leftOn == null || !day.isAfter(leftOn);
    }

    /** The number, or empty text without a certificate. */
    public String certificateNo() {
        return certificate == null ? "" : certificate.number();
    }

    public @Nullable LocalDate validTo() {
        return certificate == null ? null : certificate.validTo();
    }

    public boolean holds(Post post) {
        return posts.contains(post);
    }

    public String postLabels() {
        return String.join("、", posts.stream().map(Post::label).toList());
    }

    public String certificateState() {
        return certificate == null ? "无证" : certificate.stateOn(day);
    }

    public String certificateTone() {
        return certificate == null ? "mute" : certificate.toneOn(day);
    }
}
