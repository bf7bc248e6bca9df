package anlan.platform.document;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A paper was declared void before it was served (作废文书); its number is kept and never used again. */
public record PaperVoided(
        PaperId subject, Identifier of, Identifier enterprise, String title, String number, String reason, Instant at)
        implements Traceable {

    @Override
    public List<Identifier> sources() {
        return List.of(of);
    }

    @Override
    public String summary() {
        return "作废" + title + number + "：" + reason;
    }
}
