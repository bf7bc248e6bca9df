package anlan.organization;

import anlan.kernel.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Who holds which post in which body, from when to when (任岗). */
@Table(schema = "organization", name = "post_holding")
record PostHolding(
        @Id PostHoldingId id,
        @Version @Nullable Integer version,
        OfficerId officer,
        String agency,
        Post post,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    PostHolding endingOn(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw new Refused("免岗日期早于任岗日期 " + validFrom + "。").at("day");
        }
        return new PostHolding(id, version, officer, agency, post, validFrom, lastDay);
    }
}
