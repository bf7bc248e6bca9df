package anlan.kernel;

import java.io.Serializable;
import java.util.UUID;

/** The id of a record (编号): a UUIDv7, so that ids made anywhere sort by time and need no sequence. */
public interface Identifier extends Serializable {

    UUID value();

    /** A fresh UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits. */
    static UUID fresh() {
        return UuidV7.next();
    }
}
