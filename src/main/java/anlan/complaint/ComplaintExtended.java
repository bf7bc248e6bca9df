package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** The upper authority prolonged the time of a complaint (延长举报办理期限). */
public record ComplaintExtended(ComplaintId subject, String number, int days, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "举报 " + number + " 延长 " + days + " 日：" + reason;
    }
}
