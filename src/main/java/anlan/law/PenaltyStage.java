package anlan.law;

/** The stage at which a violation is punished (处罚阶段): when found, or when it was not corrected in time. */
public enum PenaltyStage {
    FIRST("首次查处"),
    OVERDUE("逾期未改正（拒不改正）");

    private final String label;

    PenaltyStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
