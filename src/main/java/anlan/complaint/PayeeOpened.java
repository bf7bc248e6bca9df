package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** The payer opened who gets the reward of a complaint (启封领奖人), and why. */
public record PayeeOpened(ComplaintId subject, String number, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "启封举报 " + number + " 的领奖人：" + reason;
    }
}
