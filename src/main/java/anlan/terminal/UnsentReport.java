package anlan.terminal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a phone says still lies on it (未发送报告).
 *
 * @param unsent how many deeds
 * @param bytes the size of what is not sent, photos included
 * @param numbers of papers that were signed and are not sent
 */
public record UnsentReport(int unsent, @Nullable Instant oldest, long bytes, String version, List<Unsent> deeds, List<String> numbers) {

    static final int MOST = 500;
    private static final int LONGEST = 120;

    public UnsentReport {
        unsent = Math.max(0, unsent);
        bytes = Math.max(0, bytes);
        version = cut(version, 40);
        numbers = List.copyOf(numbers);
        deeds = List.copyOf(deeds.subList(0, Math.min(MOST, deeds.size())));
    }

    /** One deed that is not sent yet (未发送记录). */
    public record Unsent(UUID id, String kind, String title, @Nullable Instant at) {

        public Unsent {
            kind = cut(kind, 40);
            title = cut(title, LONGEST);
        }
    }

    /** What is kept of a text that a phone sent: printable, and not endless. */
    static String cut(@Nullable String text, int longest) {
        var plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(longest, plain.length()));
    }
}
