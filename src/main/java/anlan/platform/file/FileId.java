package anlan.platform.file;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A stored file (文件编号). */
public record FileId(UUID value) implements Identifier {

    static FileId fresh() {
        return new FileId(Identifier.fresh());
    }
}
