package anlan.hazard;

/** How grave a hazard is (隐患等级). */
public enum HazardLevel {
    GENERAL("一般事故隐患", "一般"),
    MAJOR("重大事故隐患", "重大");

    private final String label;
    private final String shortLabel;

    HazardLevel(String label, String shortLabel) {
        this.label = label;
        this.shortLabel = shortLabel;
    }

    public String label() {
        return label;
    }

    public String shortLabel() {
        return shortLabel;
    }
}
