package anlan.complaint;

import anlan.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be read in the database or in a backup (举报密封): AES-256-GCM with a key that lies in the data
 * folder only and is in no backup. Each text is bound to its complaint, so it cannot be laid under another.
 */
@Component
class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Vault(@Value("${anlan.data}") String data) {
        key = new SecretKeySpec(keyIn(Path.of(data)), "AES");
    }

    private static byte[] keyIn(Path data) {
        var file = data.resolve("complaint.secret");
        try {
            if (!Files.exists(file)) {
                make(data, file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("举报密钥无法读取", e);
        }
    }

    private static void make(Path data, Path file) throws IOException {
        Files.createDirectories(data);
        var part = Files.createTempFile(data, "complaint", ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.writeString(part, HexFormat.of().formatHex(bytes));
        try {
            Files.move(part, file);
        } catch (FileAlreadyExistsException _) {
            Files.delete(part);
        }
    }

    byte[] seal(byte[] plain, UUID complaint) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, complaint).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    byte[] open(byte[] sealed, UUID complaint) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), complaint).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException _) {
            throw new Refused("举报原件打不开：数据目录中的举报密钥与密封时的不同，请联系系统管理员取回原来的密钥。");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID complaint) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16).putLong(complaint.getMostSignificantBits()).putLong(complaint.getLeastSignificantBits()).array());
        return cipher;
    }
}
