package anlan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The generated passwords of the database roles, in one file that only its owner can read. */
record DatabaseSecrets(String postgres, String owner, String app, String reader) {

    static DatabaseSecrets in(Path data) throws IOException {
        Path file = data.resolve("database.secret");
        if (!Files.exists(file)) {
            write(file);
        }
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new DatabaseSecrets(
                kept.getProperty("postgres"),
                kept.getProperty("owner"),
                kept.getProperty("app"),
                kept.getProperty("reader"));
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(
                file.getParent(),
                "secret",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, """
                # passwords of the database roles, generated at the first start
                postgres=%s
                owner=%s
                app=%s
                reader=%s
                """.formatted(random(), random(), random(), random()));
        Files.move(part, file);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DatabaseSecrets";
    }
}
