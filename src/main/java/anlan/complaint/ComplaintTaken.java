package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** An officer took a complaint and may open its seal from now on (承办举报). */
public record ComplaintTaken(ComplaintId subject, String number, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "承办举报 " + number;
    }
}
