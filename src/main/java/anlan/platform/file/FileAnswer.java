package anlan.platform.file;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A kept file as a page shows it (查看文件): under its own name and type, which no browser may guess anew. */
public final class FileAnswer {

    private FileAnswer() {}

    /** Asked for anew each time. */
    public static ResponseEntity<Resource> inline(StoredFile file, FileStore store) {
        return answer(file, store, CacheControl.noStore().cachePrivate());
    }

    /** A photo of a page full of photos: the browser keeps it for an hour. */
    public static ResponseEntity<Resource> photo(StoredFile file, FileStore store) {
        return answer(file, store, CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
    }

    /** To be saved by anybody, never shown in the window of this house; asked for anew each time, for it may be withdrawn. */
    public static ResponseEntity<Resource> attachment(StoredFile file, FileStore store) {
        return answer(file, store, CacheControl.noStore(), ContentDisposition.attachment());
    }

    private static ResponseEntity<Resource> answer(StoredFile file, FileStore store, CacheControl kept) {
        return answer(file, store, kept, ContentDisposition.inline());
    }

    private static ResponseEntity<Resource> answer(StoredFile file, FileStore store, CacheControl kept, ContentDisposition.Builder how) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType())).cacheControl(kept)
                .header("Content-Disposition", how.filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(store.path(file.sha256())));
    }
}
