package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** That execution ends without being done (终结执行), on a ground of the law. */
@Table(schema = "penalty", name = "ending")
public record Ending(
        @Id UUID id, CaseId penaltyCase, Ground ground, String reason, String ruling, @Nullable LocalDate endedOn) {

    /** The grounds of the law and no other (强制法 40; the last one 39). */
    public enum Ground {
        DEATH("公民死亡，无遗产可供执行，又无义务承受人"),
        DISSOLUTION("法人或者其他组织终止，无财产可供执行，又无义务承受人"),
        OBJECT_LOST("执行标的灭失"),
        UNDONE("据以执行的行政决定被撤销"),
        OTHER("需要终结执行的其他情形"),
        THREE_YEARS("没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复执行");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Ending ended(LocalDate day) {
        return new Ending(id, penaltyCase, ground, reason, ruling, day);
    }
}
