package anlan.organization;

import anlan.kernel.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A member of the staff of a body (人员). */
@Table(schema = "organization", name = "officer")
record Officer(
        @Id OfficerId id,
        @Version @Nullable Integer version,
        String name,
        String phone,
        String agency,
        boolean fullTime,
        LocalDate joined,
        @Nullable LocalDate leftOn) {

    Officer movedTo(String other) {
        if (leftOn != null) {
            throw new Refused(name + "已离任，不能调动。");
        }
        return new Officer(id, version, name, phone, other, fullTime, joined, null);
    }

    Officer leftOn(LocalDate day) {
        if (leftOn != null) {
            throw new Refused(name + "已于 " + leftOn + " 离任。");
        }
        if (day.isBefore(joined)) {
            throw new Refused("离任日期早于到任日期 " + joined + "。").at("day");
        }
        return new Officer(id, version, name, phone, agency, fullTime, joined, day);
    }
}
