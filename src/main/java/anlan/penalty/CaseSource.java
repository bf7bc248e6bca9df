package anlan.penalty;

/** Where the lead of a case came from (案件来源). */
public enum CaseSource {
    REINSPECTION("整改复查"),
    INSPECTION("监督检查"),
    COMPLAINT("投诉举报"),
    TRANSFER("其他部门移送"),
    SUPERIOR("上级交办"),
    ACCIDENT("事故批复");

    private final String label;

    CaseSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
