package anlan.platform.document;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A paper was issued (签发文书): numbered, frozen, with its check code. */
public record PaperIssued(
        PaperId subject, Identifier of, Identifier enterprise, String kind, String title, String number, Instant at)
        implements Traceable {

    @Override
    public List<Identifier> sources() {
        return List.of(of);
    }

    @Override
    public String summary() {
        return "签发" + title + number;
    }
}
