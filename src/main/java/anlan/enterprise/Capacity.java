package anlan.enterprise;

/** In what capacity an agency answers for an enterprise (监管身份). */
public enum Capacity {
    COMPREHENSIVE("综合监管"),
    INDUSTRY("行业监管"),
    TERRITORIAL("属地监管");

    private final String label;

    Capacity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
