package anlan.inspection;

/** The way a visit is made (检查方式). */
public enum VisitKind {
    PLANNED("计划检查"),
    ROUTINE("日常检查"),
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

    /** No notice, no greeting: hidden from everyone but the team and its approver until arrival. */
    public boolean isSealedUntilArrival() {
        return this == UNANNOUNCED || this == COVERT || this == COMPLAINT || this == ROUTINE;
    }

    /** What whoever may not learn of the complaint reads: a check of one looks like any routine visit, sealed and unsealed alike. */
    public VisitKind open() {
        return this == COMPLAINT ? ROUTINE : this;
    }
}
