package anlan.credit.blacklist;

/** Why a party came off the list (移出原因). */
public enum Removal {
    TERM("管理期届满"),
    EXIT("提前移出"),
    ANNULLED("据以列入的处罚决定被撤销");

    private final String label;

    Removal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
