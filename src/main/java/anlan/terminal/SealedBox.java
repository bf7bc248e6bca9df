package anlan.terminal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A task that must not be read in passing (密封任务): AES-GCM, each part in base64. The key lies beside the box, for the
 * phone has to open it without a net; the box keeps it off every screen and list until then.
 */
public record SealedBox(String iv, String data, String key) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SealedBox of(byte[] content) {
        var key = random(32);
        var iv = random(12);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            return new SealedBox(text(iv), text(cipher.doFinal(content)), text(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
