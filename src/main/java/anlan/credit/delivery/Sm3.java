package anlan.credit.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The digests of the delivery (校验值): SM3 over a line, HMAC-SM3 over what is sent and what is answered, in hexadecimal. */
final class Sm3 {

    /** What stands before the first message. */
    static final String BEGINNING = "0".repeat(64);

    private Sm3() {}

    static String hash(String line) {
        var digest = new SM3Digest();
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    /** The parts, each but the last with a line feed after it. */
    static String sign(String key, String... parts) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key.getBytes(StandardCharsets.UTF_8)));
        var bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        var signature = new byte[mac.getMacSize()];
        mac.doFinal(signature, 0);
        return HexFormat.of().formatHex(signature);
    }

    static boolean isSigned(String signature, String key, String... parts) {
        return MessageDigest.isEqual(sign(key, parts).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }
}
