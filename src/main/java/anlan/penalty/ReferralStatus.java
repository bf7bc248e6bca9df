package anlan.penalty;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a referral stands (移送进展); its moves are one table, which also draws the chart. */
public enum ReferralStatus implements State {
    PROPOSED("报批中", "info"),
    REFUSED("不批准移送", "mute"),
    APPROVED("已批准", "warn"),
    HANDED_OVER("已移送", "info"),
    FORWARDED("已转送", "warn"),
    ACCEPTED("已接受", "ok"),
    CONCLUDED("已反馈结果", "ok"),
    DECLINED("退回", "err"),
    FILED("公安立案", "ok"),
    NOT_FILED("不予立案", "err"),
    REVIEW_ASKED("提请复议", "warn"),
    UPHELD("维持不立案", "err"),
    SUPERVISION("立案监督", "warn"),
    RETURNED("退回行政处理", "mute"),
    CONVICTED("已追究刑责", "ok");

    private static final String TWO = "执法人员";
    private static final String POLICE = "公安机关";
    private static final String NOTICE = "通知书";
    private static final String TO_POLICE = "law:crime-referral";
    private static final String OBJECTION = "law:crime-not-filed";

    static final Procedure<ReferralStatus> TABLE = new Procedure<>("referral", "案件移送", List.of(
            move(PROPOSED, "批准移送", APPROVED, "机关负责人；涉嫌犯罪的由正职负责人", "移送审批表、移送书", "涉嫌犯罪 D30", TO_POLICE),
            move(PROPOSED, "不批准移送", REFUSED, "机关负责人；涉嫌犯罪的由正职负责人", "理由记录在案", "涉嫌犯罪 D30", TO_POLICE),
            move(APPROVED, "移交案卷材料", HANDED_OVER, TWO, "移送书回执", "涉嫌犯罪 D31", TO_POLICE),
            move(HANDED_OVER, "接受移送", ACCEPTED, "受移送机关", "书面告知", "移送书载明的日期", "law:handing-over"),
            move(HANDED_OVER, "退回", DECLINED, "受移送机关", "书面告知", "移送书载明的日期", "law:handing-over"),
            move(ACCEPTED, "反馈处理结果", CONCLUDED, "受移送机关", "书面告知", "D102", "law:handing-over"),
            move(HANDED_OVER, "转送有管辖权的机关", FORWARDED, POLICE, "书面告知", "D57", "law:crime-received"),
            move(FORWARDED, "接收转送的案件", HANDED_OVER, "受转送的公安机关", "移送书回执", "D98", "law:crime-received"),
            move(FORWARDED, "决定立案", FILED, "受转送的公安机关", "立案通知书", "D32", "law:crime-examined"),
            move(FORWARDED, "不予立案", NOT_FILED, "受转送的公安机关", "不予立案通知书", "D32", "law:crime-examined"),
            move(HANDED_OVER, "决定立案", FILED, POLICE, "立案通知书", "D32", "law:crime-examined"),
            move(HANDED_OVER, "不予立案", NOT_FILED, POLICE, "不予立案通知书", "D32", "law:crime-examined"),
            move(NOT_FILED, "提请复议", REVIEW_ASKED, TWO, "提请复议函", "D33", OBJECTION),
            move(NOT_FILED, "通知立案后立案", FILED, "人民检察院、公安机关", NOTICE, "D101", OBJECTION),
            move(UPHELD, "通知立案后立案", FILED, "人民检察院、公安机关", NOTICE, "D101", OBJECTION),
            move(REVIEW_ASKED, "复议决定立案", FILED, POLICE, "复议决定通知书", "D74", OBJECTION),
            move(REVIEW_ASKED, "复议维持不予立案", UPHELD, POLICE, "复议决定通知书", "D74", OBJECTION),
            move(NOT_FILED, "建议立案监督", SUPERVISION, TWO, "立案监督建议函", "D33", OBJECTION),
            move(UPHELD, "建议立案监督", SUPERVISION, TWO, "立案监督建议函", "D56", OBJECTION),
            move(SUPERVISION, "监督后立案", FILED, "人民检察院、公安机关", NOTICE, "D101", OBJECTION),
            move(SUPERVISION, "监督后仍不立案", RETURNED, "人民检察院", NOTICE, "", "law:crime-handled-by-office"),
            move(NOT_FILED, "依法处理", RETURNED, TWO, "", "", "law:crime-handled-by-office"),
            move(UPHELD, "依法处理", RETURNED, TWO, "", "", "law:crime-handled-by-office"),
            move(FILED, "不追究刑事责任，移送行政处理", RETURNED, "司法机关", "移送函", "", "law:crime-returned"),
            move(CONVICTED, "其他处罚由本机关处理", RETURNED, TWO, "裁判文书", "", "law:crime-returned"),
            move(FILED, "追究刑事责任", CONVICTED, "人民法院", "裁判文书", "", "law:fine-set-off")));

    private final String label;
    private final String tone;

    ReferralStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    private static Transition<ReferralStatus> move(
            ReferralStatus from, String event, ReferralStatus to, String actor, String paper, String limit, String source) {
        return new Transition<>(from, event, to, actor, paper, limit, source);
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, err, info, mute. */
    public String tone() {
        return tone;
    }

    ReferralStatus to(ReferralStatus next) {
        return TABLE.move(this, next);
    }

    /** Not yet with the other body: the office still has to act. */
    public boolean isBeforeHandOver() {
        return this == PROPOSED || this == APPROVED;
    }

    /** A crime that others are examining: nobody fines meanwhile. */
    public boolean isPending() {
        return isBeforeHandOver() || this == HANDED_OVER || this == FORWARDED || this == FILED || this == NOT_FILED || this == REVIEW_ASKED
                || this == UPHELD || this == SUPERVISION;
    }

    /** Sent, and the other body still deals with it: what is found later goes after it. */
    public boolean isWithOther() {
        return isPending() && this != PROPOSED || this == ACCEPTED;
    }
}
