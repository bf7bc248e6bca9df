package anlan.platform.document;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import anlan.platform.document.form.ServiceWay;
import java.time.Instant;
import java.util.List;

/** A paper reached its addressee (送达文书); from here on it is never changed. */
public record PaperServed(
        PaperId subject, Identifier of, Identifier enterprise, String title, String number, ServiceWay way, Instant servedAt, Instant at)
        implements Traceable {

    @Override
    public List<Identifier> sources() {
        return List.of(of);
    }

    @Override
    public String summary() {
        return way.label() + title + number;
    }
}
