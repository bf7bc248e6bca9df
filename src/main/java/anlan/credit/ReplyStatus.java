package anlan.credit;

/** What became of the words a unit wants beside a line (当事单位说明的状态). */
public enum ReplyStatus {
    NONE("没有说明"),
    PENDING("待核对"),
    SHOWN("已公开"),
    REFUSED("未公开"),
    ENDED("已撤下");

    private final String label;

    ReplyStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the words wait or show, so that they can still be taken back. */
    public boolean isOpen() {
        return this == PENDING || this == SHOWN;
    }
}
