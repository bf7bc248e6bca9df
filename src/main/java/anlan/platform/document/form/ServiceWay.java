package anlan.platform.document.form;

/** How a paper reaches its addressee (送达方式). */
public enum ServiceWay {
    DIRECT("直接送达"),
    LEFT("留置送达"),
    POST("邮寄送达"),
    ENTRUSTED("委托送达"),
    ELECTRONIC("电子送达"),
    ANNOUNCED("公告送达");

    private final String label;

    ServiceWay(String label) {
        this.label = label;
    }

    /** As the receipt lists it, 直接. */
    public String word() {
        return label.substring(0, 2);
    }

    public String label() {
        return label;
    }
}
