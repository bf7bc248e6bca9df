package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** The handler opened the sealed part of a complaint (启封举报原件), and why. */
public record SealOpened(ComplaintId subject, String number, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "启封举报 " + number + " 的原件：" + reason;
    }
}
