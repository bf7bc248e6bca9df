package anlan.terminal.deed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person, as the page shows it (待确认事项).
 *
 * @param title the field or the deed, in words
 * @param words why it waits
 * @param mine what the phone had
 * @param theirs what stands, or what the signing left out
 * @param photos of a unit met by chance
 * @param choices what may be chosen now; empty for whoever may not decide
 */
public record WaitingView(
        UUID id, boolean field, @Nullable UUID visit, String unit, String title, String words, String mine, String mineBy, Instant mineAt, String theirs,
        String theirsBy, @Nullable Instant theirsAt, Instant receivedAt, @Nullable String doubt, List<UUID> photos, List<Choice> choices) {

    /** Giving it up asks for a reason. */
    public boolean mayDrop() {
        return choices.contains(Choice.DROPPED);
    }
}
