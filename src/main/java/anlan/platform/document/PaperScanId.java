package anlan.platform.document;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A scanned sheet of a paper (扫描件编号). */
public record PaperScanId(UUID value) implements Identifier {

    static PaperScanId fresh() {
        return new PaperScanId(Identifier.fresh());
    }
}
