package anlan.credit.record;

/** What an entry of the credit record is about (信用信息类别): a violation, or a good act. */
public enum EntryKind {
    PENALTY("行政处罚", false, "/cases/"),
    SPOT_PENALTY("当场处罚", false, "/spot-decisions/"),
    FAILED_REINSPECTION("整改复查未通过", false, "/orders/"),
    OVERDUE_ORDER("整改逾期", false, "/orders/"),
    MAJOR_HAZARD("重大事故隐患", false, "/hazards/"),
    ON_TIME("按期完成整改", true, "/orders/"),
    CLEAN_VISIT("检查未发现问题", true, "/visits/");

    private final String label;
    private final boolean good;
    private final String page;

    EntryKind(String label, boolean good, String page) {
        this.label = label;
        this.good = good;
        this.page = page;
    }

    public String label() {
        return label;
    }

    public boolean isGood() {
        return good;
    }

    public boolean isPenalty() {
        return this == PENALTY || this == SPOT_PENALTY;
    }

    /** Where the record it comes from is read. */
    String page() {
        return page;
    }
}
