package anlan.penalty;

/** Why a decision on the spot goes on in the records of a case (当场处罚后续办理的事由). */
public enum SpotSequel {
    OVERDUE("逾期未缴，催告和申请法院强制执行", "law:late-payment"),
    DEFERRAL("当事人申请延期、分期缴纳罚款", "law:payment-deferred"),
    REMEDY("当事人申请行政复议、提起行政诉讼", "law:remedy-no-stop"),
    CORRECTION("决定有错误，本机关自行纠正", "law:self-correction");

    private final String label;
    private final String basis;

    SpotSequel(String label, String basis) {
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
