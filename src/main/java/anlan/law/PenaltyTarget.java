package anlan.law;

/** Whom a penalty is put on (处罚对象): the unit or a person of it. */
public enum PenaltyTarget {
    UNIT("单位"),
    PERSON("个人");

    private final String label;

    PenaltyTarget(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
