package anlan.penalty;

/** Where the lead of a case came from (案件来源). */
public enum CaseSource {
    REINSPECTION("整改复查", ""),
    INSPECTION("监督检查", ""),
    COMPLAINT("投诉举报", "请填写举报受理编号，不写举报人。"),
    TRANSFER("其他部门移送", "请填写移送机关和移送书文号。"),
    SUPERIOR("上级交办", "请填写交办机关和文号。"),
    ACCIDENT("事故批复", "请填写事故调查报告批复的机关和文号。"),
    ON_THE_SPOT("当场处罚决定", "");

    private final String label;
    private final String noteAsked;

    CaseSource(String label, String noteAsked) {
        this.label = label;
        this.noteAsked = noteAsked;
    }

    /** What the note must say; empty where the record of the office itself is the source. */
    String noteAsked() {
        return noteAsked;
    }

    /** Whether it begins as a lead; a decision on the spot is a case only from its decision on. */
    public boolean isLead() {
        return this != ON_THE_SPOT;
    }

    public String label() {
        return label;
    }
}
