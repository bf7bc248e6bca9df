package anlan.penalty;

import anlan.platform.document.form.Addressee;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter of a case that is to be handed over although no term of the law runs from it (需要送达的其他文书).
 *
 * @param subject the record it belongs to
 * @param dropped why it is not handed over any more; empty otherwise
 * @param party the party it is put on; null for others, as a person who is questioned
 */
@Table(schema = "penalty", name = "delivery")
public record Delivery(
        @Id UUID id, CaseId penaltyCase, Kind kind, UUID subject, String addressee, boolean unit, @Nullable UUID party, String number,
        UUID paper, LocalDate madeOn, @Nullable LocalDate servedOn, String dropped) {

    /** Which letter it is (文书). */
    public enum Kind {
        SUMMONS("询问通知书"),
        ENFORCEMENT("强制执行决定书"),
        AGREEMENT("执行协议"),
        GOODS("涉案财物移送告知书");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return servedOn == null && dropped.isEmpty();
    }

    Addressee to() {
        return unit ? Addressee.unit(addressee) : Addressee.person(addressee);
    }

    Delivery served(LocalDate day) {
        return new Delivery(id, penaltyCase, kind, subject, addressee, unit, party, number, paper, madeOn, day, "");
    }

    Delivery dropped(String why) {
        return new Delivery(id, penaltyCase, kind, subject, addressee, unit, party, number, paper, madeOn, servedOn, why);
    }
}
