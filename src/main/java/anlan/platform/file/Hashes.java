package anlan.platform.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** The two hashes that prove a file (哈希), taken in one reading. */
final class Hashes {

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

    void add(byte[] bytes, int length) {
        first.update(bytes, 0, length);
        second.update(bytes, 0, length);
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
