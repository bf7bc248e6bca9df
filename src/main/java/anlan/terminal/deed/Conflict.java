package anlan.terminal.deed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that two people filled in differently (填写冲突): both values, whose and when, until a person decides.
 *
 * @param base what the phone last had from the platform
 */
public record Conflict(
        UUID id, String path, @Nullable Object base, @Nullable Object mine, @Nullable Object theirs, String theirsBy, @Nullable Instant theirsAt) {}
