package anlan.penalty;

/** What becomes of sealed things by a decision (查封、扣押财物处理). */
public enum SealingEnd {
    CONFISCATE("没收"),
    DESTROY("销毁"),
    RELEASE("解除"),
    SEND_ALONG("随案移送");

    private final String label;

    SealingEnd(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
