package anlan.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger (账本条目): who did what to which record, when, and where that came from.
 *
 * @param seq its number, without gaps from 1
 * @param event the name of the event
 * @param sources the records it came from, as written text
 * @param facts the event itself, as JSON text
 * @param refused an attempt that was not allowed
 * @param at when it was done, as the doer says
 * @param receivedAt when the server took it in
 */
record Entry(
        long seq,
        String event,
        String subjectKind,
        UUID subject,
        String sources,
        @Nullable UUID enterprise,
        @Nullable UUID person,
        String personName,
        String post,
        String agency,
        String agencyName,
        String summary,
        String facts,
        boolean refused,
        Instant at,
        Instant receivedAt) {

    Entry numbered(long number) {
        return new Entry(number, event, subjectKind, subject, sources, enterprise, person, personName, post, agency,
                agencyName, summary, facts, refused, at, receivedAt);
    }
}
