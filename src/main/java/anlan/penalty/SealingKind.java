package anlan.penalty;

/** What is done to the thing (强制措施种类): left where it is under seal, or taken away. */
public enum SealingKind {
    SEAL("查封"),
    SEIZE("扣押");

    private final String label;

    SealingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
