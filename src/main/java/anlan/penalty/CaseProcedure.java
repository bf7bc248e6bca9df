package anlan.penalty;

import static anlan.penalty.CaseStatus.ARCHIVED;
import static anlan.penalty.CaseStatus.CLOSED;
import static anlan.penalty.CaseStatus.COURT_APPLIED;
import static anlan.penalty.CaseStatus.COURT_EXECUTION;
import static anlan.penalty.CaseStatus.DECIDED;
import static anlan.penalty.CaseStatus.DEFERRED;
import static anlan.penalty.CaseStatus.DISCUSSED;
import static anlan.penalty.CaseStatus.EXECUTED;
import static anlan.penalty.CaseStatus.FILED;
import static anlan.penalty.CaseStatus.HEARD;
import static anlan.penalty.CaseStatus.HEARING_PENDING;
import static anlan.penalty.CaseStatus.HEARING_SET;
import static anlan.penalty.CaseStatus.INVESTIGATED;
import static anlan.penalty.CaseStatus.INVESTIGATING;
import static anlan.penalty.CaseStatus.LEAD;
import static anlan.penalty.CaseStatus.NOTIFIED;
import static anlan.penalty.CaseStatus.OVERDUE;
import static anlan.penalty.CaseStatus.REFERRED;
import static anlan.penalty.CaseStatus.REJECTED;
import static anlan.penalty.CaseStatus.REVIEWED;
import static anlan.penalty.CaseStatus.REVOKED;
import static anlan.penalty.CaseStatus.SERVED;
import static anlan.penalty.CaseStatus.SUSPENDED;
import static anlan.penalty.CaseStatus.TRANSFERRED;
import static anlan.penalty.CaseStatus.URGED;

import anlan.kernel.Procedure;
import anlan.kernel.Transition;
import java.util.ArrayList;
import java.util.List;

/** The general procedure (普通程序) as the table of all its moves, each with actor, paper, limit and provision. */
final class CaseProcedure {

    private static final String TWO = "执法人员";
    private static final String HEAD = "机关负责人";
    private static final String PARTY = "当事人";
    private static final String PRESIDER = "听证主持人";
    private static final String REVIEWER = "法制审核人员";
    private static final String SYSTEM = "系统";

    static final Procedure<CaseStatus> TABLE = new Procedure<>("penalty", "行政处罚普通程序", moves());

    private CaseProcedure() {}

    private static List<Transition<CaseStatus>> moves() {
        var moves = new ArrayList<Transition<CaseStatus>>();
        moves.addAll(filing());
        moves.addAll(investigation());
        moves.addAll(hearing());
        moves.addAll(decision());
        moves.addAll(remedies());
        moves.addAll(execution());
        moves.addAll(ending());
        return List.copyOf(moves);
    }

    private static List<Transition<CaseStatus>> filing() {
        return List.of(
                move(LEAD, "符合立案条件", FILED, "执法人员、股室、机关负责人", "立案审批表", "D59（事故类 D60）", "law:filing-conditions"),
                move(LEAD, "不符合立案条件", REJECTED, HEAD, "不予立案审批表", "D59", "law:filing-conditions"),
                move(LEAD, "不属于本机关管辖", TRANSFERRED, HEAD, "案件移送书", "立即", "law:handing-over"),
                move(TRANSFERRED, "受移送机关退回线索", LEAD, "受移送机关", "书面告知", "", "law:handing-over"),
                move(TRANSFERRED, "受移送机关退回已立案件", FILED, "受移送机关", "书面告知", "", "law:handing-over"),
                move(FILED, "办案期限开始", INVESTIGATING, SYSTEM, "", "D58（2026-01-31 以前立案 D07；无规章 D06）", "law:case-term"));
    }

    private static List<Transition<CaseStatus>> investigation() {
        var moves = new ArrayList<>(List.of(
                move(INVESTIGATING, "询问、勘验、抽样、先行登记保存", INVESTIGATING, TWO, "询问笔录等", "先行登记保存 D09", "law:investigation"),
                move(INVESTIGATING, "申请回避", INVESTIGATING, HEAD, "回避决定书", "不停止调查", "law:recusal"),
                move(INVESTIGATING, "调查终结", INVESTIGATED, TWO, "案件处理呈批表", "", "law:outcome"),
                move(INVESTIGATED, "涉嫌犯罪", REFERRED, "主要负责人", "涉嫌犯罪案件移送书", "D30、D31", "law:crime-referral"),
                move(REFERRED, "公安不予立案或者不追究刑事责任", INVESTIGATED, "执法人员", "公安、司法机关通知", "", "law:crime-returned"),
                move(INVESTIGATED, "违法事实不能成立", CLOSED, HEAD, "不予行政处罚决定书", "", "law:no-facts"),
                move(INVESTIGATED, "依法不予处罚", CLOSED, HEAD, "不予行政处罚决定书", "", "law:no-penalty"),
                move(INVESTIGATED, "拟予处罚", NOTIFIED, HEAD, "行政处罚告知书", "决定以前", "law:told")));
        for (var from : List.of(INVESTIGATING, INVESTIGATED)) {
            moves.add(move(from, "查明不属于本机关管辖", TRANSFERRED, HEAD, "案件移送书", "立即", "law:handing-over"));
        }
        for (var from : List.of(NOTIFIED, HEARING_PENDING, HEARING_SET, HEARD, REVIEWED, DISCUSSED)) {
            moves.add(move(from, "涉嫌犯罪", REFERRED, "主要负责人", "涉嫌犯罪案件移送书", "D30、D31", "law:crime-referral"));
        }
        moves.add(move(REFERRED, "已追究刑事责任", CLOSED, HEAD, "结案审批表", "D67", "law:case-closed"));
        return moves;
    }

    private static List<Transition<CaseStatus>> hearing() {
        return List.of(
                move(NOTIFIED, "陈述申辩", NOTIFIED, TWO, "陈述申辩笔录", "D61", "law:heard-out"),
                move(NOTIFIED, "要求听证", HEARING_PENDING, PARTY, "听证申请", "D03", "law:hearing-asked"),
                move(HEARING_PENDING, "通知听证", HEARING_SET, PRESIDER, "听证会通知书", "D05", "law:hearing-notice"),
                move(HEARING_SET, "举行听证", HEARD, PRESIDER, "听证笔录、听证会报告书", "D62", "law:hearing-held"),
                move(HEARING_PENDING, "终止听证", NOTIFIED, PRESIDER, "听证笔录", "", "law:hearing-ended"),
                move(HEARING_SET, "终止听证", NOTIFIED, PRESIDER, "听证笔录", "", "law:hearing-ended"));
    }

    private static List<Transition<CaseStatus>> decision() {
        var moves = new ArrayList<>(List.of(
                move(NOTIFIED, "法制审核", REVIEWED, REVIEWER, "法制审核意见书", "决定以前", "law:legal-review"),
                move(HEARD, "法制审核", REVIEWED, REVIEWER, "法制审核意见书", "决定以前", "law:legal-review"),
                move(REVIEWED, "审核未通过", INVESTIGATED, REVIEWER, "法制审核意见书", "", "law:legal-review"),
                move(NOTIFIED, "审核未通过", INVESTIGATED, REVIEWER, "法制审核意见书", "", "law:legal-review"),
                move(HEARD, "审核未通过", INVESTIGATED, REVIEWER, "法制审核意见书", "", "law:legal-review"),
                move(REVIEWED, "集体讨论", DISCUSSED, "机关负责人集体", "集体讨论记录", "决定以前", "law:discussion")));
        for (var from : List.of(NOTIFIED, HEARD, REVIEWED, DISCUSSED)) {
            moves.add(move(from, "作出处罚决定", DECIDED, HEAD, "行政处罚决定书", "办案期限内", "law:penalty-decision"));
        }
        moves.add(move(DECIDED, "送达", SERVED, TWO, "送达回证", "D08", "law:decision-service"));
        moves.add(move(SERVED, "公开处罚信息", SERVED, SYSTEM, "公开记录", "D12", "law:penalty-published"));
        return moves;
    }

    private static List<Transition<CaseStatus>> remedies() {
        var moves = new ArrayList<Transition<CaseStatus>>();
        var served = List.of(SERVED, DEFERRED, OVERDUE, URGED, COURT_APPLIED, COURT_EXECUTION, SUSPENDED, EXECUTED);
        for (var from : served) {
            moves.add(move(from, "复议、诉讼或者自行纠正，变更", SERVED, HEAD, "变更决定或者裁判", "D11", "law:decision-undone"));
            moves.add(move(from, "复议、诉讼或者自行纠正，撤销", REVOKED, HEAD, "撤销决定或者裁判", "D11", "law:decision-undone"));
        }
        for (var from : List.of(SERVED, DEFERRED, OVERDUE, URGED, SUSPENDED)) {
            moves.add(move(from, "判决维持后不履行", COURT_EXECUTION, HEAD, "强制执行申请书", "", "law:judgment-enforced"));
        }
        moves.add(move(REVOKED, "退还、恢复原状后结案", CLOSED, HEAD, "结案审批表", "D67", "law:restoration"));
        return moves;
    }

    private static List<Transition<CaseStatus>> execution() {
        var moves = new ArrayList<Transition<CaseStatus>>();
        for (var from : List.of(SERVED, DEFERRED, OVERDUE, URGED)) {
            moves.add(move(from, "缴清罚款并履行其他处罚", EXECUTED, "代收机构", "罚款收据", "D01", "law:payment"));
        }
        moves.add(move(SERVED, "准予延期、分期", DEFERRED, HEAD, "延期（分期）缴纳罚款批准书", "", "law:payment-deferred"));
        moves.add(move(SERVED, "缴款期满未缴", OVERDUE, SYSTEM, "", "D01 次日", "law:late-payment"));
        moves.add(move(DEFERRED, "延期、分期期满未缴", OVERDUE, SYSTEM, "", "次日", "law:late-payment"));
        moves.add(move(OVERDUE, "催告", URGED, TWO, "催告书", "申请执行以前", "law:urging"));
        moves.add(move(URGED, "陈述申辩", URGED, TWO, "复核意见", "", "law:urged-party-heard"));
        moves.add(move(URGED, "达成执行协议", URGED, HEAD + "、当事人", "执行协议", "最后一期早于 D18 届满", "law:execution-agreement"));
        moves.add(move(URGED, "不履行执行协议，恢复强制执行", URGED, SYSTEM, "", "次日", "law:execution-agreement"));
        for (var from : List.of(OVERDUE, URGED)) {
            moves.add(move(from, "拍卖抵缴，余额未清", OVERDUE, HEAD, "强制执行决定书", "催告期满", "law:auction"));
            moves.add(move(from, "拍卖抵缴，已清", EXECUTED, HEAD, "强制执行决定书", "催告期满", "law:auction"));
        }
        moves.add(move(URGED, "申请法院强制执行", COURT_APPLIED, HEAD, "强制执行申请书", "D18、D19", "law:court-application"));
        moves.add(move(COURT_APPLIED, "法院受理并裁定执行", COURT_EXECUTION, "人民法院", "裁定书", "D53、D54", "law:court-enforcement"));
        moves.add(move(COURT_APPLIED, "不服裁定申请复议", COURT_APPLIED, HEAD, "复议申请", "D55", "law:court-refusal"));
        moves.add(move(COURT_APPLIED, "法院不予受理或者不予执行", CLOSED, HEAD, "结案审批表", "D67", "law:court-refusal"));
        for (var from : List.of(OVERDUE, URGED, COURT_EXECUTION)) {
            moves.add(move(from, "中止执行", SUSPENDED, HEAD + "或者人民法院", "", "", "law:execution-suspended"));
            moves.add(move(SUSPENDED, "恢复执行", from, HEAD + "或者人民法院", "", "三年内", "law:execution-suspended"));
        }
        return moves;
    }

    private static List<Transition<CaseStatus>> ending() {
        var moves = new ArrayList<Transition<CaseStatus>>();
        for (var from : List.of(SERVED, DEFERRED, OVERDUE, URGED, COURT_APPLIED, COURT_EXECUTION, SUSPENDED)) {
            if (CaseStatus.COURT_APPLIED != from) {
                moves.add(move(from, "终结执行", CLOSED, HEAD + "或者人民法院", "结案审批表", "D67", "law:execution-ended"));
            }
        }
        moves.add(move(COURT_EXECUTION, "执行完毕", EXECUTED, "人民法院", "执行凭证", "", "law:court-enforcement"));
        moves.add(move(EXECUTED, "结案", CLOSED, HEAD, "结案审批表", "D67", "law:case-closed"));
        moves.add(move(COURT_APPLIED, "法院受理后结案", CLOSED, HEAD, "结案审批表", "D67", "law:case-closed"));
        moves.add(move(CLOSED, "立卷归档", ARCHIVED, "执法人员", "卷宗封面、卷内目录、备考表", "", "law:record-kept"));
        return moves;
    }

    private static Transition<CaseStatus> move(
            CaseStatus from, String event, CaseStatus to, String actor, String paper, String limit, String source) {
        return new Transition<>(from, event, to, actor, paper, limit, source);
    }
}
