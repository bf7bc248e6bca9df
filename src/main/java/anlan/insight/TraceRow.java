package anlan.insight;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One deed as the trace shows it (留痕条目): who answers for it, in which post, what was done to which record.
 *
 * @param at when it was done, local
 * @param receivedAt when the server took it in, local
 * @param kind the Chinese word for the kind of record
 * @param subjectKind as the address of its trace names it
 * @param hash the first sixteen digits
 * @param facts what the entry says of the deed, in words
 */
public record TraceRow(
        long seq,
        LocalDateTime at,
        LocalDateTime receivedAt,
        String subjectKind,
        String kind,
        UUID subject,
        String path,
        String who,
        String post,
        String agency,
        String summary,
        boolean refused,
        String hash,
        List<Fact> facts) {

    public TraceRow {
        facts = List.copyOf(facts);
    }

    /** The page of the record itself; empty where it has none. */
    public String link() {
        return path.isEmpty() ? "" : path + subject;
    }

    public String trace() {
        return "/trace/" + subjectKind + "/" + subject;
    }

    /** 区应急管理局 王某（执法人员）. */
    public String answered() {
        return (agency.isEmpty() ? "" : agency + " ") + who + (post.isEmpty() ? "" : "（" + post + "）");
    }

    /** Whether the moment of the deed and that of the server are more than five minutes apart. */
    public boolean skewed() {
        return Math.abs(java.time.Duration.between(at, receivedAt).toMinutes()) >= 5;
    }
}
