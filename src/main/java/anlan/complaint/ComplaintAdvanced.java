package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A complaint came to its next state (举报办理). */
public record ComplaintAdvanced(ComplaintId subject, String number, String status, String words, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "举报 " + number + " " + status + (words.isEmpty() ? "" : "：" + words);
    }
}
