package anlan.penalty.web;

import anlan.penalty.Investigations;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Files handed in with the forms of a case, and shown from it. */
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

    static ResponseEntity<Resource> show(StoredFile stored, FileStore files) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(stored.mediaType()))
                .header("Content-Disposition", ContentDisposition.inline().filename(stored.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(new FileSystemResource(files.path(stored.sha256())));
    }
}
