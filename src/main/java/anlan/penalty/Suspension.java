package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That execution stands still (中止执行) until its ground is gone; after three years it may be given up.
 *
 * @param byCourt the court suspended it; then the ruling is its
 * @param fromStatus where the case stood, and stands again when it is resumed
 * @param suspendedOn null until a head approved it
 */
@Table(schema = "penalty", name = "suspension")
public record Suspension(
        @Id UUID id, CaseId penaltyCase, Ground ground, String reason, boolean byCourt, String ruling, CaseStatus fromStatus,
        @Nullable LocalDate suspendedOn, @Nullable LocalDate resumedOn, String resumption) {

    /** The grounds of the law and no other (强制法 39). */
    public enum Ground {
        HARDSHIP("当事人履行行政决定确有困难或者暂无履行能力"),
        THIRD_PARTY("第三人对执行标的主张权利，确有理由"),
        IRREPARABLE("执行可能造成难以弥补的损失，且中止执行不损害公共利益"),
        OTHER("需要中止执行的其他情形");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isRunning() {
        return suspendedOn != null && resumedOn == null;
    }

    Suspension begun(LocalDate day) {
        return new Suspension(id, penaltyCase, ground, reason, byCourt, ruling, fromStatus, day, resumedOn, resumption);
    }

    Suspension resumed(LocalDate day, String words) {
        return new Suspension(id, penaltyCase, ground, reason, byCourt, ruling, fromStatus, suspendedOn, day, words);
    }
}
