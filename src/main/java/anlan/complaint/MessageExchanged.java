package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** Somebody wrote to the other side of a complaint (举报往来留言); the words stay sealed. */
public record MessageExchanged(ComplaintId subject, String number, String author, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "举报 " + number + " 收到" + author + "留言";
    }
}
