package anlan.inspection;

/** The way a visit is made (检查方式). */
public enum VisitKind {
    PLANNED("计划检查"),
    RANDOM("双随机检查"),
    PATROL("巡回检查"),
    COMPLAINT("举报核查"),
    UNANNOUNCED("四不两直"),
    COVERT("暗查暗访"),
    JOINT("联合检查");

    private final String label;

    VisitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** No notice, no greeting, and nobody learns that there was a complaint: hidden from everyone but the team and its approver until arrival. */
    public boolean isSealedUntilArrival() {
        return this == UNANNOUNCED || this == COVERT || this == COMPLAINT;
    }
}
