package anlan.platform.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scanned sheet bound to a paper by its hash (文书扫描件): the copy signed with the pen, or the receipt of service. */
public record PaperScan(
        PaperScanId id,
        PaperId paper,
        ScanKind kind,
        UUID file,
        String name,
        String mediaType,
        long size,
        String sha256,
        String sm3,
        String note,
        Instant addedAt,
        String addedByName,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
