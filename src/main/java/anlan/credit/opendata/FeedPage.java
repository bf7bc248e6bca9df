package anlan.credit.opendata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed (订阅的一页), the newest first.
 *
 * @param before from which change on the next page goes back; null on the last one
 */
public record FeedPage(List<FeedEntry> entries, @Nullable Long before) {

    /** When something in it last changed; the beginning of time for an empty one. */
    public Instant updated() {
        return entries.stream().map(FeedEntry::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
