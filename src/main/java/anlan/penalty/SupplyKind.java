package anlan.penalty;

/** What is no longer supplied (停止供应种类). */
public enum SupplyKind {
    POWER("停止供电"),
    EXPLOSIVES("停止供应民用爆炸物品");

    private final String label;

    SupplyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
