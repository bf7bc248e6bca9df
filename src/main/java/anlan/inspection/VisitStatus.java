package anlan.inspection;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a visit stands (检查状态), with every move the law knows. */
public enum VisitStatus implements State {
    PLANNED("待审批", "warn"),
    RETURNED("退回修改", "warn"),
    APPROVED("待检查", "info"),
    ON_SITE("检查中", "info"),
    RECORDED("已记录", "info"),
    CLOSED("已办结", "ok"),
    CORRECTED_ON_SPOT("当场改正", "ok"),
    ORDER_ISSUED("责令整改", "warn"),
    MEASURE_IN_FORCE("措施执行中", "err"),
    TRANSFERRED("已移送", "mute"),
    CANCELLED("已取消", "mute");

    static final String OFFICERS = "执法人员";
    static final String APPROVER = "股室负责人";

    /** The procedure of a visit (现场检查程序). */
    public static final Procedure<VisitStatus> PROCEDURE = new Procedure<>("inspection", "现场检查", List.of(
            new Transition<>(PLANNED, "批准方案", APPROVED, APPROVER, "现场检查方案", "检查前", "law:inspection-plan"),
            new Transition<>(PLANNED, "退回修改", RETURNED, APPROVER, "", "检查前", ""),
            new Transition<>(RETURNED, "重新报批", PLANNED, OFFICERS, "", "检查前", ""),
            new Transition<>(PLANNED, "取消检查", CANCELLED, OFFICERS, "", "", ""),
            new Transition<>(RETURNED, "取消检查", CANCELLED, OFFICERS, "", "", ""),
            new Transition<>(APPROVED, "取消检查", CANCELLED, APPROVER, "", "到场前", ""),
            new Transition<>(APPROVED, "到场亮证", ON_SITE, OFFICERS, "出示执法证件", "", "law:certificate-shown"),
            new Transition<>(ON_SITE, "签署记录", RECORDED, OFFICERS + "和现场负责人", "现场检查记录", "当场", "law:site-record"),
            new Transition<>(RECORDED, "未发现问题", CLOSED, OFFICERS, "", "", "law:inspection-entry"),
            new Transition<>(RECORDED, "当场改正", CORRECTED_ON_SPOT, OFFICERS, "", "当场", "law:correction"),
            new Transition<>(RECORDED, "责令限期整改", ORDER_ISSUED, OFFICERS, "责令限期整改指令书", "当场", "law:correction"),
            new Transition<>(RECORDED, "采取现场处理措施", MEASURE_IN_FORCE, OFFICERS, "现场处理措施决定书", "当场", "law:hazard-removal"),
            new Transition<>(RECORDED, "移送其他部门", TRANSFERRED, OFFICERS, "案件移送书", "及时", "law:handing-over"),
            new Transition<>(MEASURE_IN_FORCE, "审查同意恢复，仍有整改", ORDER_ISSUED, "机关负责人", "恢复生产经营审查意见书", "", "law:hazard-removal"),
            new Transition<>(MEASURE_IN_FORCE, "审查同意恢复", CLOSED, "机关负责人", "恢复生产经营审查意见书", "", "law:hazard-removal"),
            new Transition<>(ORDER_ISSUED, "复查全部通过", CLOSED, OFFICERS, "整改复查意见书", "", "law:reinspection")));

    private final String label;
    private final String tone;

    VisitStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, err, info, mute. */
    public String tone() {
        return tone;
    }

    VisitStatus to(VisitStatus next) {
        return PROCEDURE.move(this, next);
    }

    /** Whether the scheme may still be changed. */
    public boolean isScheme() {
        return this == PLANNED || this == RETURNED;
    }

    /** Whether the record stands and can no longer change. */
    public boolean isSigned() {
        return !isScheme() && this != APPROVED && this != ON_SITE && this != CANCELLED;
    }
}
