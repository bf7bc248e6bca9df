package anlan.penalty;

/** Why a fine may be collected on the spot (当场收缴理由): the three cases of the law and no other. */
public enum SpotCollection {
    SMALL("数额在法定限额以下", "law:spot-collection"),
    HARD("不当场收缴事后难以执行", "law:spot-collection"),
    REMOTE("边远、水上、交通不便地区，当事人缴纳确有困难并提出", "law:spot-collection-remote");

    private final String label;
    private final String basis;

    SpotCollection(String label, String basis) {
        this.label = label;
        this.basis = basis;
    }

    public String label() {
        return label;
    }

    String basis() {
        return basis;
    }
}
