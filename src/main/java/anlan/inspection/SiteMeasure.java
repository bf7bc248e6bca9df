package anlan.inspection;

/** What the officers may order on the spot while safety is not assured (现场处理措施). */
public enum SiteMeasure {
    WITHDRAW("撤出作业人员"),
    SUSPEND("暂时停产停业"),
    STOP_BUILDING("停止建设"),
    STOP_WORKS("停止施工"),
    STOP_USE("停止使用设施设备");

    private final String label;

    SiteMeasure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
