package anlan.credit.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key shared with the provincial network (推送密钥): a file of the data folder, neither in the database nor in a backup. */
@Component
class KeyFile {

    private final Path file;

    KeyFile(@Value("${anlan.data}") String data) {
        this.file = Path.of(data).toAbsolutePath().resolve("delivery").resolve("key");
    }

    Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()).filter(key -> !key.isEmpty()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("推送密钥无法读取", e);
        }
    }

    void write(String key) {
        try {
            Files.createDirectories(file.getParent());
            var part = Files.createTempFile(file.getParent(), "key", ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, key + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("推送密钥无法保存", e);
        }
    }
}
