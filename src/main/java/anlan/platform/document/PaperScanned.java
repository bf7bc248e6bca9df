package anlan.platform.document;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A scanned sheet was bound to a paper (归入扫描件); the ledger keeps its hashes. */
public record PaperScanned(
        PaperId subject, Identifier of, Identifier enterprise, PaperScanId scan, ScanKind kind, String title, String number,
        String sha256, String sm3, Instant at)
        implements Traceable {

    @Override
    public List<Identifier> sources() {
        return List.of(of);
    }

    @Override
    public String summary() {
        return "归入" + kind.label() + "扫描件：" + title + number;
    }
}
