package anlan.complaint;

/** By which way a complaint came in (举报渠道). */
public enum ComplaintSource {
    WEB("网上举报"),
    PHONE("12350 电话"),
    LETTER("来信来访"),
    HANDED_OVER("其他单位转来");

    private final String label;

    ComplaintSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
