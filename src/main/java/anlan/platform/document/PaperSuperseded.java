package anlan.platform.document;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A paper was replaced by a newer one (替代文书). */
public record PaperSuperseded(
        PaperId subject, Identifier of, PaperId by, Identifier enterprise, String title, String number, String reason, Instant at)
        implements Traceable {

    @Override
    public List<Identifier> sources() {
        return List.of(of, by);
    }

    @Override
    public String summary() {
        return "替代" + title + number + "：" + reason;
    }
}
