package anlan.penalty;

import anlan.law.PenaltyTarget;
import anlan.platform.document.form.Addressee;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One to whom a decision will be addressed (当事人): the unit, or a person who answers for it. */
@Table(schema = "penalty", name = "party")
public record Party(
        @Id UUID id, CaseId penaltyCase, PenaltyTarget kind, String name, String code, String leader, String position,
        String address, String phone) {

    public boolean isUnit() {
        return kind == PenaltyTarget.UNIT;
    }

    Addressee addressee() {
        return isUnit() ? Addressee.unit(name) : Addressee.person(name);
    }
}
