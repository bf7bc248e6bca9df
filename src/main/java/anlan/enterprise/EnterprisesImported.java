package anlan.enterprise;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.UUID;

/** A file of enterprises was taken in, as one deed (批量导入); the rows carry the number of the import. */
public record EnterprisesImported(ImportId importId, String fileName, String sha256, long taken, long left, Instant at)
        implements Traceable {

    /** The number of an import (导入编号). */
    public record ImportId(UUID value) implements Identifier {}

    @Override
    public ImportId subject() {
        return importId;
    }

    @Override
    public String summary() {
        return "导入企业 %,d 家%s，文件“%s”，SHA-256 %s".formatted(
                taken, left > 0 ? "，%,d 行有错未导入".formatted(left) : "", fileName, sha256);
    }
}
