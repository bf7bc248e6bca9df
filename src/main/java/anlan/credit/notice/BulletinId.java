package anlan.credit.notice;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A notice of the office (公告编号). */
public record BulletinId(UUID value) implements Identifier {

    static BulletinId fresh() {
        return new BulletinId(Identifier.fresh());
    }
}
