package anlan.penalty;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** How a piece of evidence was taken from whoever had it (证据提取) with the slip that both sides sign. */
@Table(schema = "penalty", name = "extraction")
public record Extraction(
        @Id UUID id, CaseId penaltyCase, UUID evidence, Way way, String place, Instant takenAt, String refusal, String witness, UUID paper) {

    /** In which way it was taken (提取方式). */
    public enum Way {
        COPY("复印、复制、摘录"),
        PHOTO("拍照"),
        RECORDING("录音、录像"),
        EXPORT("导出电子数据");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
