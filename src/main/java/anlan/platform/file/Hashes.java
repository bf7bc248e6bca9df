package anlan.platform.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** The two hashes that prove a file (哈希), taken in one reading. */
final class Hashes {

    /** A fraction of a millisecond of work. */
    private static final int PIECE = 1 << 14;

    private final MessageDigest first;
    private final MessageDigest second = new SM3.Digest();
    private String sha256 = "";
    private String sm3 = "";

    Hashes() {
        try {
            first = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After each piece the processor is offered to others: nobody who is quickly served stands behind a large file. */
    void add(byte[] bytes, int length) {
        for (int at = 0; at < length; at += PIECE) {
            int piece = Math.min(PIECE, length - at);
            first.update(bytes, at, piece);
            second.update(bytes, at, piece);
            Thread.yield();
        }
    }

    String sha256() {
        sha256 = sha256.isEmpty() ? HexFormat.of().formatHex(first.digest()) : sha256;
        return sha256;
    }

    String sm3() {
        sm3 = sm3.isEmpty() ? HexFormat.of().formatHex(second.digest()) : sm3;
        return sm3;
    }
}
