package anlan.inspection;

import anlan.platform.file.FileId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo or a recording of the visit (现场照片、音像记录), of an item, of a finding or of the visit as a whole.
 *
 * @param latitude where the phone was, WGS84; null where it did not know
 * @param originalSha256 of the photo as it was taken, where the phone sent a smaller one first
 * @param original the photo as it was taken, once it has come
 * @param supplement the supplement it came with; null where it belongs to the record itself
 */
public record SiteFile(
        FileId file,
        String name,
        String mediaType,
        long size,
        Instant takenAt,
        @Nullable UUID item,
        @Nullable UUID finding,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracy,
        @Nullable Instant fixedAt,
        @Nullable String originalSha256,
        @Nullable Long originalSize,
        @Nullable FileId original,
        @Nullable UUID supplement) {

    /** 31.204012, 107.468021 ±6.0 m; empty where the phone did not know. */
    public String where() {
        return latitude == null ? "" : latitude + ", " + longitude + (accuracy == null ? "" : " ±" + accuracy + " m");
    }

    public boolean isPhoto() {
        return mediaType.startsWith("image/");
    }
}
