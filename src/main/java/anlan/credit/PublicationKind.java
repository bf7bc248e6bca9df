package anlan.credit;

import java.util.List;

/** What is made public (公示种类). */
public enum PublicationKind {
    INSPECTION("监督检查"),
    ORDER("责令整改"),
    PENALTY("行政处罚"),
    BLACKLISTING("严重失信主体名单"),
    MAJOR_HAZARD("挂牌督办"),
    LICENCE("许可"),
    RATING("标准化等级"),
    ACCIDENT_REPORT("事故调查报告");

    /** Those that some record proposes today; of the others nothing is public yet. */
    public static final List<PublicationKind> PROPOSED = List.of(INSPECTION, ORDER, PENALTY, BLACKLISTING);

    private final String label;

    PublicationKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
