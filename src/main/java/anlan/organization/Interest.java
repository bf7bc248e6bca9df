package anlan.organization;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A tie between an officer and an enterprise (利害关系): while it lasts the officer stands back. */
@Table(schema = "organization", name = "interest")
record Interest(
        @Id InterestId id,
        @Version @Nullable Integer version,
        OfficerId officer,
        UUID enterprise,
        String enterpriseName,
        String relation,
        String note,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant declaredAt) {

    Interest endingOn(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw new Refused("终止日期早于起始日期 " + validFrom + "。").at("day");
        }
        return new Interest(id, version, officer, enterprise, enterpriseName, relation, note, validFrom, lastDay, declaredAt);
    }
}
