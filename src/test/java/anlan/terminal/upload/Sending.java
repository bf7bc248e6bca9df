package anlan.terminal.upload;

import anlan.platform.database.Scope;
import anlan.platform.file.FileStore;
import anlan.testing.District;
import anlan.testing.Phone;
import anlan.testing.Phone.Told;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos as a phone sends them, and what the platform has of them afterwards. */
final class Sending {

    static final int MEGABYTE = 1 << 20;

    private final ApplicationContext context;
    private final District district;

    Sending(ApplicationContext context) {
        this.context = context;
        this.district = District.of(context);
    }

    static Told part(Phone from, UUID id, byte[] photo, int offset, int length) {
        return from.octets(path(id, offset, photo.length, hash(photo), "%E7%8E%B0%E5%9C%BA.jpg"), Arrays.copyOfRange(photo, offset, offset + length));
    }

    static String path(UUID id, long offset, long size, String sha256, String name) {
        return "/m/api/files/" + id + "?offset=" + offset + "&size=" + size + "&sha256=" + sha256 + "&name=" + name;
    }

    byte[] kept(UUID id) throws IOException {
        var found = new byte[1][];
        district.as(District.OFFICER, () -> {
            try (var in = context.getBean(FileStore.class).open(context.getBean(Uploads.class).complete(id).orElseThrow())) {
                found[0] = in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return found[0];
    }

    long rows(byte[] content) {
        return Scope.SYSTEM.within(() -> context.getBean(TransactionTemplate.class).execute(_ -> context.getBean(JdbcClient.class)
                .sql("select count(*) from platform.file where sha256 = :hash").param("hash", hash(content)).query(Long.class).single()));
    }

    static long received(Told told) {
        return told.body().path("received").asLong(-1);
    }

    /** As a camera begins a file, then noise. */
    static byte[] photo(int size) {
        var octets = new byte[size];
        new Random().nextBytes(octets);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0}, 0, octets, 0, 11);
        return octets;
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
