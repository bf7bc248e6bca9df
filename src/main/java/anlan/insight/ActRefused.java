package anlan.insight;

import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried what may not be done (不予办理): the deed, the sentence that refused it and the provision. It is kept
 * although the deed itself was rolled back.
 */
public record ActRefused(
        Reference subject,
        List<Reference> sources,
        @Nullable Reference enterprise,
        String deed,
        String sentence,
        @Nullable String provision,
        Instant at)
        implements Traceable {

    /** An attempt upon nothing that exists yet. */
    public record AttemptId(java.util.UUID value) implements Identifier {}

    @Override
    public String summary() {
        return "不予办理：" + sentence;
    }
}
