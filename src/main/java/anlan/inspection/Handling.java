package anlan.inspection;

/** What is done about a finding (处理方式). */
public enum Handling {
    ORDER("责令限期整改"),
    CORRECTED("当场改正"),
    TRANSFER("移送其他部门");

    private final String label;

    Handling(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
