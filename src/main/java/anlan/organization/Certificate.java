package anlan.organization;

import anlan.kernel.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An enforcement certificate (行政执法证): valid on its last day too, not from the day it is withdrawn. */
@Table(schema = "organization", name = "certificate")
record Certificate(
        @Id CertificateId id,
        @Version @Nullable Integer version,
        OfficerId officer,
        String number,
        String kind,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable LocalDate withdrawn,
        String reason) {

    Certificate withdrawnOn(LocalDate day, String why) {
        if (withdrawn != null) {
            throw new Refused("该证件已于 " + withdrawn + " 收回。");
        }
        if (why.isBlank()) {
            throw new Refused("请写明收回的原因。").at("reason");
        }
        return new Certificate(id, version, officer, number, kind, validFrom, validTo, day, why.strip());
    }
}
