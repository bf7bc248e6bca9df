package anlan.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * Links the entries (SM3 链): the hash of an entry covers the hash before it and every word of the entry, its number
 * included. Each field is written with its length, so no two entries read alike.
 */
final class Chain {

    /** What stands before the first entry. */
    static final byte[] BEGINNING = new byte[32];

    private final SM3Digest digest = new SM3Digest();

    byte[] hash(byte[] previous, Entry entry) {
        digest.update(previous, 0, previous.length);
        number(entry.seq());
        text(entry.event());
        text(entry.subjectKind());
        text(entry.subject());
        text(entry.sources());
        text(entry.enterprise());
        text(entry.person());
        text(entry.personName());
        text(entry.post());
        text(entry.agency());
        text(entry.agencyName());
        text(entry.summary());
        text(entry.facts());
        number(entry.refused() ? 1 : 0);
        number(micros(entry.at()));
        number(micros(entry.receivedAt()));
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** What the database keeps of a moment. */
    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private void text(@Nullable Object value) {
        if (value == null) {
            number(-1);
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes, 0, bytes.length);
    }

    private void number(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            digest.update((byte) (value >>> shift));
        }
    }
}
