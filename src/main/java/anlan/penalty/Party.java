package anlan.penalty;

import anlan.platform.document.form.Addressee;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One to whom a decision will be addressed (当事人): the unit, or a person who answers for it. */
@Table(schema = "penalty", name = "party")
public record Party(
        @Id UUID id, CaseId penaltyCase, Kind kind, String name, String code, String leader, String position,
        String address, String phone) {

    /** A unit or a person; fined apart from each other (当事人类别). */
    public enum Kind {
        UNIT("单位"),
        PERSON("个人");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isUnit() {
        return kind == Kind.UNIT;
    }

    Addressee addressee() {
        return isUnit() ? Addressee.unit(name) : Addressee.person(name);
    }
}
