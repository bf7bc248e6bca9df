package anlan.penalty;

import anlan.kernel.Refused;

/** The provisions that the guards of a case rest on (依据), as refusals and papers name them. */
enum Basis {
    TWO_OFFICERS("admin-penalty-law-2021:42/1", "《行政处罚法》第四十二条第一款"),
    RECUSAL("admin-penalty-law-2021:43/1", "《行政处罚法》第四十三条第一款"),
    TOLD("admin-penalty-law-2021:44", "《行政处罚法》第四十四条"),
    HEARD_OUT("admin-penalty-law-2021:45/1", "《行政处罚法》第四十五条第一款"),
    NOT_HEAVIER("admin-penalty-law-2021:45/2", "《行政处罚法》第四十五条第二款"),
    EVIDENCE("admin-penalty-law-2021:46", "《行政处罚法》第四十六条"),
    FILING("admin-penalty-law-2021:54/2", "《行政处罚法》第五十四条第二款"),
    FILING_CONDITIONS("safety-penalty-procedure-2025:35/1", "《安全生产违法行为行政处罚办法》第三十五条第一款"),
    PRESERVATION("admin-penalty-law-2021:56", "《行政处罚法》第五十六条"),
    OUTCOME("admin-penalty-law-2021:57/1", "《行政处罚法》第五十七条第一款"),
    DISCUSSION("admin-penalty-law-2021:57/2", "《行政处罚法》第五十七条第二款"),
    REVIEW("admin-penalty-law-2021:58/1", "《行政处罚法》第五十八条第一款"),
    SERVICE("admin-penalty-law-2021:61/1", "《行政处罚法》第六十一条第一款"),
    NOT_BEFORE_DEFENCE("admin-penalty-law-2021:62", "《行政处罚法》第六十二条"),
    DEFENCE_TERM("safety-penalty-procedure-2025:18/2", "《安全生产违法行为行政处罚办法》第十八条第二款"),
    HEARING("admin-penalty-law-2021:63/1", "《行政处罚法》第六十三条第一款"),
    HEARING_ASKED("admin-penalty-law-2021:64/1/1", "《行政处罚法》第六十四条第一项"),
    HEARING_NOTICE("admin-penalty-law-2021:64/1/2", "《行政处罚法》第六十四条第二项"),
    PRESIDER("admin-penalty-law-2021:64/1/4", "《行政处罚法》第六十四条第四项"),
    ON_THE_MINUTES("admin-penalty-law-2021:65", "《行政处罚法》第六十五条"),
    FINED_ONCE("admin-penalty-law-2021:29", "《行政处罚法》第二十九条"),
    LIMITATION("admin-penalty-law-2021:36/1", "《行政处罚法》第三十六条第一款"),
    OLD_AND_LIGHTER("admin-penalty-law-2021:37", "《行政处罚法》第三十七条"),
    SEPARATE_COLLECTION("admin-penalty-law-2021:67/1", "《行政处罚法》第六十七条第一款"),
    PAYMENT("admin-penalty-law-2021:67/3", "《行政处罚法》第六十七条第三款"),
    LATE("admin-penalty-law-2021:72/1/1", "《行政处罚法》第七十二条第一款第一项"),
    URGE("admin-coercion-law-2011:54", "《行政强制法》第五十四条"),
    COURT("admin-coercion-law-2011:53", "《行政强制法》第五十三条"),
    CLOSURE("safety-penalty-procedure-2025:54", "《安全生产违法行为行政处罚办法》第五十四条"),
    RECORD("admin-penalty-law-2021:47", "《行政处罚法》第四十七条"),
    ONLY_LISTED_POWERS("work-safety-law-2021:17", "《安全生产法》第十七条"),
    PUBLICATION("work-safety-law-2021:78/2", "《安全生产法》第七十八条第二款"),
    HEAVY_REPORT("safety-penalty-procedure-2025:82", "《安全生产违法行为行政处罚办法》第八十二条");

    private final String locator;
    private final String label;

    Basis(String locator, String label) {
        this.locator = locator;
        this.label = label;
    }

    String locator() {
        return locator;
    }

    String label() {
        return label;
    }

    Refused refuse(String sentence) {
        return new Refused(sentence, label);
    }

    /** Refuses where it does not hold. */
    void require(boolean holds, String sentence) {
        if (!holds) {
            throw refuse(sentence);
        }
    }
}
