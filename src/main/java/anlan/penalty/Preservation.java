package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Evidence registered and kept before it is lost (先行登记保存): approved first, dealt with in seven working days. */
@Table(schema = "penalty", name = "preservation")
public record Preservation(
        @Id UUID id, CaseId penaltyCase, String reason, List<String> objects, String place, String keeper, boolean urgent,
        List<UUID> officers, @Nullable Instant preservedAt, @Nullable LocalDate approvedOn, @Nullable UUID paper,
        @Nullable LocalDate due, String disposal, @Nullable LocalDate disposedOn, @Nullable UUID disposalPaper, String present,
        String absence, String witness) {

    /** What may become of a kept object (登记保存证据的处理). */
    public enum Way {
        RECORD("采取记录、复制、拍照、录像等证据保全措施后发还"),
        TEST("送交检测、检验、鉴定"),
        SEIZE("决定采取查封、扣押等行政强制措施"),
        CONFISCATE("作出行政处罚决定，予以没收"),
        RELEASE("解除先行登记保存"),
        OTHER("法律、法规、规章规定的其他处理方式");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Preservation carriedOut(Instant at, LocalDate approved, UUID notice, LocalDate until) {
        return new Preservation(id, penaltyCase, reason, objects, place, keeper, urgent, officers, at, approved, notice, until,
                disposal, disposedOn, disposalPaper, present, absence, witness);
    }

    Preservation disposed(String how, LocalDate day, @Nullable UUID decision) {
        return new Preservation(id, penaltyCase, reason, objects, place, keeper, urgent, officers, preservedAt, approvedOn, paper,
                due, how, day, decision, present, absence, witness);
    }

    Presence presence() {
        return new Presence(present, absence, witness);
    }

    public boolean isOpen() {
        return paper != null && disposedOn == null;
    }

    /** Asked for, done at once, and not yet approved. */
    public boolean waitsForApproval() {
        return paper == null && disposedOn == null;
    }
}
