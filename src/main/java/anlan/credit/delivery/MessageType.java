package anlan.credit.delivery;

/** What a message tells (消息类型). */
public enum MessageType {
    PUBLISHED("公开"),
    CORRECTED("更正"),
    REMOVED("撤下");

    private final String label;

    MessageType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
