package anlan.penalty;

import anlan.kernel.Refused;
import anlan.kernel.State;

/** Where a penalty case stands (案件状态); its moves are {@link CaseProcedure}. */
public enum CaseStatus implements State {
    LEAD("线索核查", "info"),
    REJECTED("不予立案", "mute"),
    TRANSFERRED("已移送", "mute"),
    FILED("已立案", "info"),
    INVESTIGATING("调查取证", "info"),
    INVESTIGATED("调查终结", "info"),
    REFERRED("移送公安", "warn"),
    NOTIFIED("已告知", "info"),
    HEARING_PENDING("待听证", "warn"),
    HEARING_SET("听证已通知", "warn"),
    HEARD("已听证", "info"),
    REVIEWED("法制审核通过", "info"),
    DISCUSSED("已集体讨论", "info"),
    DECIDED("已决定", "warn"),
    SERVED("已送达", "warn"),
    DEFERRED("延期分期缴纳", "warn"),
    OVERDUE("逾期未缴", "err"),
    URGED("已催告", "err"),
    COURT_APPLIED("申请法院执行", "err"),
    COURT_EXECUTION("法院执行中", "err"),
    SUSPENDED("中止执行", "mute"),
    EXECUTED("已执行", "ok"),
    REVOKED("已撤销", "mute"),
    CLOSED("已结案", "ok"),
    ARCHIVED("已归档", "ok");

    private final String label;
    private final String tone;

    CaseStatus(String label, String tone) {
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

    CaseStatus to(CaseStatus next) {
        return CaseProcedure.TABLE.move(this, next);
    }

    /** Until the decision the case is being handled; its clock runs. */
    public boolean isBeforeDecision() {
        return ordinal() >= FILED.ordinal() && ordinal() <= DISCUSSED.ordinal();
    }

    /** A suspected crime may go to the police once it was looked into, and until the case is closed. */
    boolean mayBeReferred() {
        return ordinal() >= INVESTIGATED.ordinal() && ordinal() <= EXECUTED.ordinal() && this != REFERRED;
    }

    public boolean isInvestigation() {
        return this == INVESTIGATING || this == INVESTIGATED;
    }

    /** Served and not yet done: fines may still be paid. */
    public boolean isInExecution() {
        return ordinal() >= SERVED.ordinal() && ordinal() <= SUSPENDED.ordinal();
    }

    public boolean isEnded() {
        return this == REJECTED || this == TRANSFERRED || this == CLOSED || this == ARCHIVED;
    }

    void require(String deed, CaseStatus... allowed) {
        for (var status : allowed) {
            if (this == status) {
                return;
            }
        }
        throw new Refused("“" + label + "”的案件不能" + deed + "。");
    }
}
