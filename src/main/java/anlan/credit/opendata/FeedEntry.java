package anlan.credit.opendata;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told of one record (订阅条目): its present words, or that it was taken down.
 *
 * @param change its place in the order of changes
 * @param words null where it is public no more
 */
public record FeedEntry(long change, UUID id, Instant at, @Nullable Words words) {

    /**
     * What it says.
     *
     * @param path the page where it can be read
     */
    public record Words(String title, Instant published, String kind, String kindName, String path, String text) {}
}
