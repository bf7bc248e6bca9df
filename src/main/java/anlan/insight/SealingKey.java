package anlan.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.jspecify.annotations.Nullable;

/**
 * The SM2 key pair of this installation (账本签名密钥), made at the first start in the data folder. Whoever checks needs the
 * public half only.
 */
final class SealingKey {

    private static final String PRIVATE = "key.pem";
    private static final String PUBLIC = "public.pem";

    private final AsymmetricKeyParameter publicKey;
    private final @Nullable AsymmetricKeyParameter privateKey;
    private final String publicText;

    private SealingKey(byte[] publicBytes, @Nullable AsymmetricKeyParameter privateKey) throws IOException {
        this.publicKey = PublicKeyFactory.createKey(publicBytes);
        this.privateKey = privateKey;
        this.publicText = Base64.getEncoder().encodeToString(publicBytes);
    }

    /** The pair in this folder, made if there is none yet. */
    static SealingKey in(Path folder) {
        try {
            if (!Files.exists(folder.resolve(PRIVATE))) {
                make(Files.createDirectories(folder));
            }
            return new SealingKey(read(folder.resolve(PUBLIC)),
                    PrivateKeyFactory.createKey(read(folder.resolve(PRIVATE))));
        } catch (IOException e) {
            throw new UncheckedIOException("账本签名密钥无法读取", e);
        }
    }

    /** The public half alone, for a check. */
    static SealingKey publicIn(Path folder) throws IOException {
        return new SealingKey(read(folder.resolve(PUBLIC)), null);
    }

    private static void make(Path folder) throws IOException {
        var generator = new ECKeyPairGenerator();
        var curve = new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByName("sm2p256v1"));
        generator.init(new ECKeyGenerationParameters(curve, new SecureRandom()));
        var pair = generator.generateKeyPair();
        write(folder.resolve(PUBLIC), "PUBLIC KEY",
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic()).getEncoded());
        var part = Files.createTempFile(folder, "key", ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(part, "PRIVATE KEY", PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate()).getEncoded());
        Files.move(part, folder.resolve(PRIVATE));
    }

    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static byte[] read(Path file) throws IOException {
        var text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }

    /** The public half as one line, to be compared with what is printed elsewhere. */
    String publicText() {
        return publicText;
    }

    String sign(String words) {
        try {
            var signer = new SM2Signer();
            signer.init(true, java.util.Objects.requireNonNull(privateKey));
            var bytes = words.getBytes(StandardCharsets.UTF_8);
            signer.update(bytes, 0, bytes.length);
            return Base64.getEncoder().encodeToString(signer.generateSignature());
        } catch (CryptoException e) {
            throw new IllegalStateException("the ledger head cannot be signed", e);
        }
    }

    boolean verifies(String words, String signature) {
        try {
            var signer = new SM2Signer();
            signer.init(false, publicKey);
            var bytes = words.getBytes(StandardCharsets.UTF_8);
            signer.update(bytes, 0, bytes.length);
            return signer.verifySignature(Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
