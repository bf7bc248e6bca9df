package anlan.inspection.patrol;

/** What an information officer can tell with one tap (上报事项). */
public enum PatrolKind {
    BLOCKED("堵了消防通道、安全出口"),
    WIRING("私拉乱接电线"),
    FIREWORKS("违规存放、售卖烟花爆竹"),
    CHEMICALS("违规存放危险化学品"),
    GAS("燃气使用、存放不安全"),
    HEIGHT("高处作业、施工没有防护"),
    WORKSHOP("没有登记过的作坊、工厂"),
    OTHER("其他隐患");

    private final String label;

    PatrolKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
