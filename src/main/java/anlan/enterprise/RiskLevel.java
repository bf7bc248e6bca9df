package anlan.enterprise;

/** The four colours of safety risk (安全风险分级): red is the gravest. */
public enum RiskLevel {
    RED("红 · 重大", 1),
    ORANGE("橙 · 较大", 2),
    YELLOW("黄 · 一般", 3),
    BLUE("蓝 · 低", 4);

    private final String label;
    private final int level;

    RiskLevel(String label, int level) {
        this.label = label;
        this.level = level;
    }

    public String label() {
        return label;
    }

    public int level() {
        return level;
    }

    /** The colour alone: 红, 橙, 黄, 蓝. */
    public String colour() {
        return label.substring(0, 1);
    }
}
