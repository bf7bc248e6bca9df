package anlan.penalty;

/** What follows when something was approved (审批后的办理). */
interface ApprovalEffect {

    boolean isOf(Approval.Kind kind);

    void granted(PenaltyCase held, Approval approval);

    /** What follows when it was given back; nothing but the step where nothing is said. */
    default void returned(PenaltyCase held, Approval approval) {}

    /** Whether the principal head alone may decide it. */
    default boolean needsPrincipal(PenaltyCase held, Approval approval) {
        return false;
    }
}
