package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** What was reported led to a fine, or the fine changed (举报事项罚款登记). */
public record FineNoted(ComplaintId subject, String number, String decisionNumber, String sum, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "举报 " + number + " 的处罚决定 " + decisionNumber + "：罚款 " + sum + " 元";
    }
}
