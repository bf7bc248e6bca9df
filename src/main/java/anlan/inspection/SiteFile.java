package anlan.inspection;

import anlan.platform.file.FileId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A photo or a recording of the visit (现场照片、音像记录), of an item, of a finding or of the visit as a whole. */
public record SiteFile(
        FileId file,
        String name,
        String mediaType,
        long size,
        Instant takenAt,
        @Nullable UUID item,
        @Nullable UUID finding) {

    public boolean isPhoto() {
        return mediaType.startsWith("image/");
    }
}
