package anlan.mandate;

import anlan.kernel.State;

/** The state of a duty (待办状态). Overdue is not a state: a duty stays open, and late, until it is done. */
public enum DutyState implements State {
    OPEN("进行中"),
    PAUSED("暂停"),
    DONE("办结"),
    DONE_LATE("逾期办结"),
    CANCELLED("取消");

    private final String label;

    DutyState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean isRunning() {
        return this == OPEN || this == PAUSED;
    }
}
