package anlan.penalty;

import anlan.kernel.Refused;

/** The rules that the guards of a case rest on (依据), each by its key in the table of bases. */
enum Basis {
    TWO_OFFICERS("law:team"),
    QUESTIONING("law:questioning"),
    RECUSAL("law:recusal"),
    TOLD("law:told"),
    HEARD_OUT("law:heard-out"),
    NOT_HEAVIER("law:not-heavier"),
    EVIDENCE("law:evidence"),
    FILING("law:filing"),
    FILING_TERM("law:filing-decision"),
    FILING_CONDITIONS("law:filing-conditions"),
    PRESERVATION("law:preservation"),
    OUTCOME("law:outcome"),
    DISCUSSION("law:discussion"),
    REVIEW("law:legal-review"),
    SERVICE("law:decision-service"),
    NOT_BEFORE_DEFENCE("law:not-before-defence"),
    DEFENCE_TERM("law:defence-term"),
    HEARING("law:hearing"),
    HEARING_ASKED("law:hearing-asked"),
    HEARING_NOTICE("law:hearing-notice"),
    PRESIDER("law:hearing-presider"),
    ON_THE_MINUTES("law:on-the-minutes"),
    FINED_ONCE("law:fined-once"),
    LIMITATION("law:limitation"),
    OLD_AND_LIGHTER("law:lighter-rule"),
    DISCRETION("law:discretion"),
    WEIGHED_EACH("law:separate-weighing"),
    SEPARATE_COLLECTION("law:separate-collection"),
    PAYMENT("law:payment"),
    LATE("law:late-payment"),
    DEFERRAL("law:payment-deferred"),
    URGE("law:urging"),
    REMEDY("law:remedy-no-stop"),
    REVIEW_NOT_HEAVIER("law:review-not-heavier"),
    JUDGMENT_NOT_HEAVIER("law:judgment-not-heavier"),
    REVIEW_ENFORCED("law:review-decision-enforced"),
    JUDGMENT("law:judgment-enforced"),
    UNDONE("law:decision-undone"),
    RESTORATION("law:restoration"),
    CORRECTION("law:self-correction"),
    SUSPENSION("law:execution-suspended"),
    ENDING("law:execution-ended"),
    AUCTION("law:auction"),
    ENFORCEMENT("law:enforcement-decision"),
    AGREEMENT("law:execution-agreement"),
    GOODS_TOLD("law:goods-told"),
    DAILY("law:daily-penalty"),
    COURT("law:court-application"),
    CLOSURE("law:case-closed"),
    RECORD("law:record-kept"),
    ONLY_LISTED_POWERS("law:listed-powers"),
    PUBLICATION("law:penalty-published"),
    SEPARABLE("law:separable"),
    HEAVY_REPORT("law:heavy-penalty-reported"),
    CASE_TERM("law:case-term"),
    CRIME_FIRST("law:crime-first"),
    SET_OFF("law:fine-set-off"),
    SIMPLE("law:simple-procedure"),
    SPOT_DECISION("law:spot-decision"),
    SPOT_FILING("law:spot-filing"),
    SPOT_COLLECTION("law:spot-collection"),
    SPOT_RECEIPT("law:spot-receipt"),
    SPOT_HAND_IN("law:spot-hand-in"),
    COERCION_STEPS("law:coercion-steps"),
    COERCION_URGENT("law:coercion-urgent"),
    SEALING_SCOPE("law:sealing-scope"),
    SEALING_DECISION("law:sealing-decision"),
    SEALING_TERM("law:sealing-term"),
    SEALING_DISPOSAL("law:sealing-disposal"),
    SEALING_RELEASE("law:sealing-release"),
    SITE_SURVEY("law:site-survey"),
    SAMPLING("law:sampling"),
    PARTY_PRESENT("law:party-present"),
    PRESERVATION_LIST("law:preservation-list"),
    PRESERVATION_DISPOSAL("law:preservation-disposal"),
    URGENT_PRESERVATION("law:urgent-preservation"),
    APPRAISAL("law:appraisal"),
    ASSISTANCE("law:assistance"),
    RECUSAL_DECIDED("law:recusal-decided"),
    SERVICE_WAYS("law:service-ways"),
    SERVICE_RECEIPT("law:service-receipt"),
    ELECTRONIC_SERVICE("law:electronic-service"),
    COERCION_URGING("law:coercion-urging"),
    SUPPLY_CUT("law:supply-cut"),
    SUPPLY_CUT_NOTICE("law:supply-cut-notice"),
    COERCION_HOURS("law:coercion-hours");

    private final String key;

    Basis(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Refused refuse(String sentence) {
        return new Refused(sentence, key);
    }

    /** Refuses where it does not hold. */
    void require(boolean holds, String sentence) {
        if (!holds) {
            throw refuse(sentence);
        }
    }
}
