package anlan.platform.ledger;

import java.time.Instant;
import java.util.Optional;

/** The signed heads of the ledger (账本签名头), which papers print so that a rebuilt ledger can be told by anyone. */
public interface LedgerHeads {

    /**
     * One signed head: the number of the last entry, its SM3 hash in hexadecimal, when it was signed, and the SM2 signature.
     */
    record Head(long seq, String hash, Instant at, String signature) {

        /** As a paper prints it: the number and the first sixteen digits. */
        public String printed() {
            return seq + "-" + hash.substring(0, 16);
        }
    }

    Optional<Head> latest();

    /** Signs what is in the ledger now, for example before a backup; without anything new it is the latest head. */
    Optional<Head> sign();

    /** The public half of the key the heads are signed with, as one line. */
    String publicKey();
}
