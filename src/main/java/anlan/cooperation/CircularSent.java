package anlan.cooperation;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice went to other departments (发出通报). */
public record CircularSent(
        CircularId subject, @Nullable EnterpriseId enterprise, String number, String title, List<String> receivers, @Nullable LocalDate feedbackBy, Instant at)
        implements Traceable {

    public CircularSent {
        receivers = List.copyOf(receivers);
    }

    @Override
    public String summary() {
        return "发出通报 " + number + "：" + title + "，送" + String.join("、", receivers) + (feedbackBy == null ? "" : "，" + feedbackBy + " 前反馈");
    }
}
