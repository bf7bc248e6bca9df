package anlan.terminal.deed;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person decided what counts of what was filled in twice or came too late (确认终端填写).
 *
 * @param field what it was about, in words
 * @param mine what the phone had
 * @param theirs what stood on the platform
 */
public record ConflictDecided(
        Identifier subject, List<Identifier> sources, @Nullable EnterpriseId enterprise, String field, String choice, String mine, String theirs,
        String reason, Instant at) implements Traceable {

    public ConflictDecided {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "确认“" + field + "”：" + choice + (reason.isEmpty() ? "" : "（" + reason + "）");
    }
}
