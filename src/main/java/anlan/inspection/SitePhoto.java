package anlan.inspection;

import anlan.platform.file.StoredFile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo that was stored before it is attached to its visit (已上传的现场照片), with what the phone knew when it was taken.
 *
 * @param originalSha256 of the photo as it was taken, where a smaller one was sent
 */
public record SitePhoto(
        StoredFile file,
        Instant takenAt,
        @Nullable UUID item,
        @Nullable UUID finding,
        @Nullable Position position,
        @Nullable String originalSha256,
        @Nullable Long originalSize) {}
