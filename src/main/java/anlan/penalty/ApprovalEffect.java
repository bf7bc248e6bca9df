package anlan.penalty;

/** What follows when something was approved (审批后的办理). */
interface ApprovalEffect {

    boolean isOf(Approval.Kind kind);

    void granted(PenaltyCase held, Approval approval);
}
