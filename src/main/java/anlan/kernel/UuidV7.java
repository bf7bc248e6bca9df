package anlan.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of RFC 9562 section 5.7. */
final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    static UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
