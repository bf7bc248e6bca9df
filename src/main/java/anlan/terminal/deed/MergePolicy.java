package anlan.terminal.deed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a field that was filled in on a phone may be written (逐项合并), by what the phone last had from the platform, what
 * it wrote itself and what stands now. Nothing that somebody else entered is ever overwritten unseen.
 */
final class MergePolicy {

    /** What to do with the field. */
    enum Verdict {
        /** It says so already. */
        SAME,
        /** A later deed of the same phone came first. */
        OVERTAKEN,
        WRITE,
        /** Somebody else entered something different: a person decides. */
        CONFLICT
    }

    /** What this phone wrote last to the field: with which count, and what; null where it wrote nothing yet. */
    record Last<V>(long seq, @Nullable V value) {}

    private MergePolicy() {}

    static <V> Verdict judge(V base, V mine, V stands, long seq, @Nullable Last<V> last) {
        if (last != null && last.seq > seq) {
            return Verdict.OVERTAKEN;
        }
        if (Objects.equals(mine, stands)) {
            return Verdict.SAME;
        }
        boolean untouched = Objects.equals(stands, base) || last != null && Objects.equals(stands, last.value);
        return untouched ? Verdict.WRITE : Verdict.CONFLICT;
    }
}
