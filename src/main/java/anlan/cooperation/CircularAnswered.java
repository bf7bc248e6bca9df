package anlan.cooperation;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A department signed for a notice, or told what it did (签收、反馈通报). */
public record CircularAnswered(
        CircularId subject, @Nullable EnterpriseId enterprise, String receiver, String what, String words, List<Identifier> sources, Instant at)
        implements Traceable {

    public CircularAnswered {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return receiver + what + "：" + words;
    }
}
