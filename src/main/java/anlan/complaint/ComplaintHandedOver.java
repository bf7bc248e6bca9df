package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** That a complaint goes to another handler was asked for or decided; with the agreement the seal went along (移交承办). */
public record ComplaintHandedOver(ComplaintId subject, String number, String step, String from, String to, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "举报 " + number + " " + step + "：" + from + " → " + to + (reason.isEmpty() ? "" : "，" + reason);
    }
}
