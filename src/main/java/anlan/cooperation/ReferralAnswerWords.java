package anlan.cooperation;

import anlan.kernel.Refused;
import anlan.penalty.Correspondence;
import java.util.Arrays;

/** The answers to a referral in the words of the receiver's forms (移送答复用语). */
final class ReferralAnswerWords {

    private ReferralAnswerWords() {}

    static AnswerKind of(Correspondence.Kind kind) {
        return switch (kind) {
            case HANDED_OVER -> form(kind, "签收", "签收人", false, "签收以后，审查决定的期限开始计算。");
            case FILED -> form(kind, "决定立案", "说明", true, "立案通知书送移送机关，涉案物品和材料随后移交。");
            case NOT_FILED -> form(kind, "不予立案", "不予立案的理由", true, "移送机关可以提请复议或者建议检察机关立案监督。");
            case CHECKING -> form(kind, "需要查证", "需要查证的事项", true, "审查期限从签收之日起重新计算。");
            case COMPLEX -> form(kind, "案情疑难复杂", "疑难复杂的情形", true, "审查期限从签收之日起重新计算。");
            case FORWARDED -> new AnswerKind(kind.name(), "转送有管辖权的机关", "不属于本机关管辖的理由", true, true, "转送以后，本件由接收的机关办理，由它重新签收；应当自签收之日起二十四小时内转送。");
            case UPHELD -> form(kind, "复议维持不予立案", "复议的理由", true, "移送机关可以建议检察机关立案监督。");
            case REASONS_ASKED -> form(kind, "要求公安机关说明不立案理由", "要求说明的事项", true, "公安机关的说明期限开始计算。");
            case REASONS_GIVEN -> form(kind, "说明不立案理由", "不立案的理由", true, "说明以后由检察机关审查。");
            case FILING_ORDERED -> form(kind, "通知公安机关立案", "理由不能成立的意见", true, "公安机关的立案期限开始计算。");
            case GOODS -> form(kind, "签收涉案物品和材料", "清单和交接情况", false, "签收以后，查封、扣押的财物由本机关处理。");
            case RETURNED -> form(kind, "退回移送机关依法处理", "理由", true, "退回以后由移送机关作行政处理。");
            case ACCEPTED -> form(kind, "接受移送", "说明", true, "接受以后由本机关依法处理，并反馈结果。");
            case DECLINED -> form(kind, "退回移送", "退回的理由", true, "退回以后由移送机关继续办理。");
            case RESULT -> form(kind, "反馈处理结果", "处理结果", true, "反馈以后本件办结。");
            default -> form(kind, kind.label(), "内容", true, "");
        };
    }

    private static AnswerKind form(Correspondence.Kind kind, String label, String words, boolean number, String warning) {
        return new AnswerKind(kind.name(), label, words, number, false, warning);
    }

    static Correspondence.Kind kind(String key) {
        return Arrays.stream(Correspondence.Kind.values()).filter(k -> k.name().equals(key)).findFirst().orElseThrow(() -> new Refused("没有这种答复。"));
    }
}
