package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A complaint is about the same matter as an earlier one (关联同一事项的举报). */
public record ComplaintLinked(ComplaintId subject, String number, ComplaintId first, String firstNumber, String reason, Instant at) implements Traceable {

    @Override
    public List<ComplaintId> sources() {
        return List.of(first);
    }

    @Override
    public String summary() {
        return "举报 " + number + " 与 " + firstNumber + " 为同一事项：" + reason;
    }
}
