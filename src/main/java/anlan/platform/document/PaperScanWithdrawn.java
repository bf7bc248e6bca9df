package anlan.platform.document;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A scanned sheet was taken off a paper because it was the wrong one (撤下扫描件); the file itself is kept. */
public record PaperScanWithdrawn(
        PaperId subject, Identifier of, Identifier enterprise, PaperScanId scan, ScanKind kind, String title, String number,
        String sha256, String reason, Instant at)
        implements Traceable {

    @Override
    public List<Identifier> sources() {
        return List.of(of);
    }

    @Override
    public String summary() {
        return "撤下" + kind.label() + "扫描件：" + title + number + "，" + reason;
    }
}
