package anlan.terminal.deed;

/** What became of a deed that was done on a phone (接收结果). */
public enum DeedStatus {
    ACCEPTED("已接收"),
    CONFLICT("有冲突待确认"),
    WAITING("等待其他内容"),
    HELD("待确认"),
    REFUSED("不予接收"),
    KNOWN("已收到过");

    private final String label;

    DeedStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
