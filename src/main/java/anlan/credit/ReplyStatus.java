package anlan.credit;

/** What became of the words a unit wants beside a line (当事单位说明的状态). */
public enum ReplyStatus {
    NONE("没有说明"),
    PENDING("待核对"),
    SHOWN("已公开"),
    REFUSED("未公开");

    private final String label;

    ReplyStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
