package anlan.penalty.web;

import anlan.penalty.Investigations;
import anlan.platform.file.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files handed in with the forms of a case. */
final class Uploads {

    private Uploads() {}

    static Investigations.@Nullable Upload of(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var type = String.valueOf(file.getContentType());
        var name = String.valueOf(file.getOriginalFilename());
        var kind = type.startsWith("video/") || type.startsWith("audio/") ? FileKind.MEDIA
                : type.equals("application/pdf") || name.endsWith(".pdf") ? FileKind.PAPER : FileKind.PHOTO;
        try {
            return new Investigations.Upload(name, file.getInputStream(), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
