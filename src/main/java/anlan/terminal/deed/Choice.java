package anlan.terminal.deed;

/** What a person decides about what waits (确认结果). */
public enum Choice {
    MINE("采用手机上的"),
    THEIRS("采用平台上的"),
    SUPPLEMENT("作为补充说明"),
    DROPPED("不采用");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
