package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who acts in a case, in which role, from when to when (案件人员). */
@Table(schema = "penalty", name = "case_officer")
public record CaseOfficer(
        @Id UUID id, CaseId penaltyCase, UUID officer, String name, String certificate, Role role, LocalDate fromOn,
        @Nullable LocalDate untilOn) {

    /** What somebody does in a case; nobody investigates and also reviews or presides (案件角色). */
    public enum Role {
        INVESTIGATOR("承办人"),
        REVIEWER("法制审核人"),
        PRESIDER("听证主持人"),
        PANEL("听证员"),
        CLERK("记录人"),
        APPROVER("批准人");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean acts() {
        return untilOn == null;
    }

    CaseOfficer until(LocalDate day) {
        return new CaseOfficer(id, penaltyCase, officer, name, certificate, role, fromOn, day);
    }
}
