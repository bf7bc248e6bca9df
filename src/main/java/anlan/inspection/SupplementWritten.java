package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A supplement was written to a signed record (作补充说明). */
public record SupplementWritten(SupplementId subject, List<Identifier> sources, EnterpriseId enterprise, String text, int photos, Instant at)
        implements Traceable {

    public SupplementWritten {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "补充说明：" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + (photos > 0 ? "，附照片 " + photos + " 张" : "");
    }
}
