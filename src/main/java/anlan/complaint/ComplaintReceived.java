package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A complaint came in (收到举报); who reported it is not among the facts. */
public record ComplaintReceived(ComplaintId subject, String number, String way, int photos, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "收到举报 " + number + "：" + way + "，照片 " + photos + " 张";
    }
}
