package anlan.terminal.deed;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deed done on a phone was taken in (接收终端作业): what it was, when it was done and when it came, and what became of it. */
public record DeedReceived(
        DeedId subject, List<Identifier> sources, @Nullable EnterpriseId enterprise, String deed, String outcome, @Nullable String reason,
        UUID device, Instant doneAt, Instant receivedAt, boolean flagged, @Nullable String doubt, Instant at)
        implements Traceable {

    public DeedReceived {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "终端" + deed + "：" + outcome + (reason == null ? "" : "（" + reason + "）") + (doubt == null ? "" : "，" + doubt);
    }
}
