package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One letter to or from the body that a case went to (移送往来): the day, its number, what it says, the scan.
 *
 * @param body code of the other body where it entered the letter itself; empty where the office did
 * @param items the evidence and papers that went along with a letter of ours
 */
@Table(schema = "penalty", name = "correspondence")
public record Correspondence(
        @Id UUID id, CaseId penaltyCase, UUID referral, Kind kind, LocalDate day, String organ, String number, String words, @Nullable UUID file,
        String fileName, UUID enteredBy, Instant enteredAt, String body, List<UUID> items) {

    public Correspondence {
        items = List.copyOf(items);
    }

    /** What the letter says (往来事项). */
    public enum Kind {
        SENT("送到对方账户", null),
        HANDED_OVER("移交并取得回执", ReferralStatus.HANDED_OVER),
        COPIED("抄送人民检察院", null),
        SUPPLEMENT("补充移送材料", null),
        ACCEPTED("接受移送", ReferralStatus.ACCEPTED),
        DECLINED("不接受，退回", ReferralStatus.DECLINED),
        RESULT("反馈处理结果", ReferralStatus.CONCLUDED),
        FORWARDED("转送有管辖权的公安机关", ReferralStatus.FORWARDED),
        CHECKING("公安机关告知需要查证", null),
        COMPLEX("公安机关告知案情疑难复杂", null),
        FILED("公安机关立案", ReferralStatus.FILED),
        NOT_FILED("公安机关不予立案", ReferralStatus.NOT_FILED),
        REVIEW_ASKED("提请复议", ReferralStatus.REVIEW_ASKED),
        UPHELD("复议维持不予立案", ReferralStatus.UPHELD),
        SUPERVISION("建议立案监督", ReferralStatus.SUPERVISION),
        REASONS_ASKED("检察机关要求说明不立案理由", null),
        REASONS_GIVEN("公安机关说明不立案理由", null),
        FILING_ORDERED("检察机关通知立案", null),
        GOODS("移交涉案物品和材料", null),
        RETURNED("退回由本机关依法处理", ReferralStatus.RETURNED),
        CONVICTED_FINE("判处罚金", ReferralStatus.CONVICTED),
        CONVICTED("判处刑罚，未判处罚金", ReferralStatus.CONVICTED);

        private final String label;
        private final @Nullable ReferralStatus status;

        Kind(String label, @Nullable ReferralStatus status) {
            this.label = label;
            this.status = status;
        }

        public String label() {
            return label;
        }

        /** What the referral becomes by it; null where it stays as it is. */
        @Nullable ReferralStatus status() {
            return status;
        }
    }
}
