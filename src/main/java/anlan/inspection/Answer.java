package anlan.inspection;

/** The answer to one item of a checklist (检查结论). */
public enum Answer {
    YES("符合"),
    NO("不符合"),
    NOT_APPLICABLE("不适用");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
