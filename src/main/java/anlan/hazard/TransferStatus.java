package anlan.hazard;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where the handing over of a matter to another authority stands (案件移送状态). */
public enum TransferStatus implements State {
    PROPOSED("待审批", "info"),
    RETURNED("退回修改", "warn"),
    ISSUED("已移送", "ok"),
    RECEIVED("对方已签收", "ok"),
    DECLINED("对方退回", "err"),
    ANSWERED("已反馈结果", "ok");

    /** The procedure of a transfer (移送其他部门程序). */
    public static final Procedure<TransferStatus> PROCEDURE = new Procedure<>("case-transfer", "移送其他部门", List.of(
            new Transition<>(PROPOSED, "批准移送", ISSUED, "机关负责人", "案件移送书", "及时", "law:handing-over"),
            new Transition<>(PROPOSED, "退回修改", RETURNED, "机关负责人", "", "", "law:handing-over"),
            new Transition<>(RETURNED, "重新报批", PROPOSED, "执法人员", "", "及时", "law:handing-over"),
            new Transition<>(ISSUED, "签收", RECEIVED, "受移送机关", "", "D98", "law:handing-over"),
            new Transition<>(ISSUED, "退回", DECLINED, "受移送机关", "书面告知", "", "law:handing-over"),
            new Transition<>(RECEIVED, "退回", DECLINED, "受移送机关", "书面告知", "", "law:handing-over"),
            new Transition<>(RECEIVED, "反馈处理结果", ANSWERED, "受移送机关", "", "D102", "law:handing-over"),
            new Transition<>(DECLINED, "另行报批移送", PROPOSED, "执法人员", "", "及时", "law:handing-over")));

    private final String label;
    private final String tone;

    TransferStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, info. */
    public String tone() {
        return tone;
    }

    TransferStatus to(TransferStatus next) {
        return PROCEDURE.move(this, next);
    }
}
