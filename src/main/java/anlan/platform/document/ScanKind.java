package anlan.platform.document;

/** What was scanned (扫描件种类). */
public enum ScanKind {
    SIGNED("笔签的文书"),
    RECEIPT("送达回证"),
    OTHER("其他附件");

    private final String label;

    ScanKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
