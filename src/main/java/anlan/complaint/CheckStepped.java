package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A visit was ordered to check a complaint, or came back with its record (举报核查检查). */
public record CheckStepped(ComplaintId subject, String number, String step, String words, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "举报 " + number + " " + step + (words.isEmpty() ? "" : "：" + words);
    }
}
