package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A piece of evidence (证据) with the file, its hashes and where the original is kept. */
@Table(schema = "penalty", name = "evidence")
public record Evidence(
        @Id UUID id, CaseId penaltyCase, Kind kind, String name, String proves, boolean original, String provider,
        String keeper, LocalDate collectedOn, List<UUID> collectors, @Nullable UUID file, String fileName, String sha256,
        String sm3, UUID addedBy, Instant addedAt) {

    /** The eight kinds of the Administrative Penalty Law, art. 46 (证据种类). */
    public enum Kind {
        DOCUMENT("书证"),
        OBJECT("物证"),
        AUDIOVISUAL("视听资料"),
        ELECTRONIC("电子数据"),
        TESTIMONY("证人证言"),
        STATEMENT("当事人的陈述"),
        APPRAISAL("鉴定意见"),
        SITE_RECORD("勘验笔录、现场笔录");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
