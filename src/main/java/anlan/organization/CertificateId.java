package anlan.organization;

import anlan.kernel.Identifier;
import java.util.UUID;

/** An enforcement certificate (行政执法证编号). */
public record CertificateId(UUID value) implements Identifier {

    public static CertificateId fresh() {
        return new CertificateId(Identifier.fresh());
    }
}
