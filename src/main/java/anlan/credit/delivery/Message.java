package anlan.credit.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to the provincial network (推送消息): a line of JSON that is never written again, so that every sending of a
 * number has the same bytes and the same hash.
 *
 * @param id the same for every sending
 */
record Message(long seq, UUID id, MessageType type, String line, String hash, Instant at, @Nullable Instant acknowledgedAt) {}
