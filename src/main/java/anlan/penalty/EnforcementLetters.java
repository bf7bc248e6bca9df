package anlan.penalty;

import anlan.kernel.Money;
import anlan.law.Limitations;
import anlan.platform.document.PaperView;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.LetterPaper.Part;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Fills the letters that follow an unpaid fine (催告书、强制执行决定书、执行协议、强制执行申请书). */
@Component
class EnforcementLetters {

    private final PaperDesk papers;
    private final CaseDesk desk;
    private final CollectingBank bank;

    EnforcementLetters(PaperDesk papers, CaseDesk desk, CollectingBank bank) {
        this.papers = papers;
        this.desk = desk;
        this.bank = bank;
    }

    PaperView urge(PenaltyCase held, Party party, Decision decision, CaseAccount account) {
        var you = party.addressee().you();
        var parts = List.of(
                Part.text("本机关于" + PaperDesk.date(decision.decidedOn()) + "对" + you + "作出" + decision.number() + "行政处罚决定，决定书于"
                        + PaperDesk.date(Objects.requireNonNull(decision.servedOn())) + "送达。" + you + "在规定期限内没有履行。依照" + desk.cited("law:urging") + "的规定，现催告如下："),
                PaperDesk.part("一、应当履行的义务", "罚款" + money(account.fine()) + (account.later().signum() > 0 ? "，其中尚未到期" + money(account.later()) : "") + "；至本催告书作出之日加处罚款" + money(account.surcharge()) + "（逾期" + account.daysLate()
                        + "日）；已缴" + money(account.paid()) + "；合计应缴" + money(account.due()) + "。加处罚款每日按罚款数额的 " + decision.lateRate().stripTrailingZeros().toPlainString() + "% 计算，不超出罚款的数额。"),
                PaperDesk.part("二、履行方式", "代收机构：" + bank.of(desk.offices.organ(held.agency).code()) + "。"));
        return papers.issue(held, new LetterPaper("urge-letter", party.addressee(), List.of(), parts, "三、期限和权利", papers.contact(held), List.of(), null));
    }

    /** 延期（分期）缴纳罚款批准书: the parts with their days, in figures and capitals. */
    PaperView deferral(PenaltyCase held, Party party, Decision decision, Deferral asked, List<Due> parts) {
        var you = party.addressee().you();
        var rows = rows(parts);
        var sum = parts.stream().map(Due::sum).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        var letter = List.of(
                Part.text("本机关于" + PaperDesk.date(decision.decidedOn()) + "对" + you + "作出" + decision.number() + "行政处罚决定，处罚款" + money(decision.fine()) + "。"
                        + PaperDesk.date(asked.askedOn()) + "，" + you + "申请" + (parts.size() == 1 ? "延期" : "分期") + "缴纳罚款，理由：" + PaperDesk.sentence(asked.reason()) + "依照" + desk.cited("law:payment-deferred")
                        + "的规定，批准" + you + (parts.size() == 1 ? "延期" : "分期") + "缴纳尚未缴纳的罚款" + money(sum) + "："),
                Part.table(null, List.of("期次", "缴至", "金额", "大写"), rows),
                PaperDesk.part("一、缴款方式", "代收机构：" + bank.of(desk.offices.organ(held.agency).code()) + "。"));
        return papers.issue(held, new LetterPaper("instalment-approval", party.addressee(), List.of(), letter, "二、逾期的后果", papers.contact(held), List.of(), null));
    }

    /** 强制执行决定书: reasons and basis, way and time (强制法 37). */
    PaperView enforcement(PenaltyCase held, Party party, Decision decision, CaseAccount account, Urging urging, Auction auction) {
        var you = party.addressee().you();
        var parts = List.of(
                PaperDesk.part("一、理由", "本机关于" + PaperDesk.date(decision.decidedOn()) + "对" + you + "作出" + decision.number() + "行政处罚决定，" + PaperDesk.date(Objects.requireNonNull(decision.servedOn()))
                        + "送达。" + you + "在法定期限内不申请行政复议、不提起行政诉讼，又不履行；" + PaperDesk.date(Objects.requireNonNull(urging.servedOn())) + "收到催告书" + urging.number() + "，催告期满仍不履行。"
                        + PaperDesk.sentence(auction.reason())),
                PaperDesk.part("二、依据和决定", "至今日应缴罚款和加处罚款合计" + money(account.due()) + "。依照" + desk.cited(Basis.ENFORCEMENT.key()) + "、" + desk.cited(Basis.AUCTION.key())
                        + "的规定，本机关决定强制执行。"),
                PaperDesk.part("三、执行的方式和时间", "方式：将在本案中已经查封、扣押的财物（" + auction.goods() + "）委托" + auction.house() + "依法拍卖，价款抵缴罚款，余款退还" + you + "。",
                        "时间：自" + PaperDesk.moment(desk.local(Objects.requireNonNull(auction.startsAt()))) + "起。执行以前" + you + "履行全部义务的，不再执行。"));
        return papers.issue(held, new LetterPaper("enforcement-decision", party.addressee(), PaperDesk.block(party), parts, "四、救济途径和期限", papers.contact(held), List.of(), null));
    }

    /** 执行协议: the parts with their days; what is let off, and on what condition. */
    PaperView agreement(PenaltyCase held, Party party, Decision decision, ExecutionAgreement agreed, List<Due> dues) {
        var you = party.addressee().you();
        var rows = rows(dues);
        var sum = dues.stream().map(Due::sum).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        var remission = agreed.remission().signum() == 0 ? "不减免加处罚款。" : you + "采取下列补救措施：" + PaperDesk.sentence(agreed.remedy()) + "减免加处罚款" + money(agreed.remission()) + "，罚款本数不减免。";
        var parts = List.of(
                Part.text("本机关于" + PaperDesk.date(decision.decidedOn()) + "对" + you + "作出" + decision.number() + "行政处罚决定，经催告尚未履行完毕。" + PaperDesk.sentence(agreed.harmless())
                        + "依照" + desk.cited(Basis.AGREEMENT.key()) + "的规定，双方就履行达成如下协议："),
                PaperDesk.part("一、减免", remission), Part.headed("二、分阶段履行", List.of("尚应缴纳的罚款和加处罚款" + money(sum) + "，按下列各期缴纳：")),
                Part.table(null, List.of("期次", "缴至", "金额", "大写"), rows),
                PaperDesk.part("三、缴款方式", "代收机构：" + bank.of(desk.offices.organ(held.agency).code()) + "。"),
                PaperDesk.part("四、不履行的后果", "执行协议应当履行。任何一期到期没有缴清或者不采取补救措施的，本机关恢复强制执行，减免不再适用。本协议自双方签名、盖章之日起生效。"));
        return papers.issue(held, new LetterPaper("execution-agreement", party.addressee(), PaperDesk.block(party), parts, null, papers.contact(held),
                papers.signatures(desk.investigators(held.id), desk.today()), anlan.platform.document.form.Signature.of(party.name(), null, null)));
    }

    private static List<List<String>> rows(List<Due> parts) {
        return java.util.stream.IntStream.range(0, parts.size()).mapToObj(i -> List.of("第" + (i + 1) + "期", PaperDesk.date(parts.get(i).day()),
                "¥" + "%,.2f".formatted(parts.get(i).sum()), new Money(parts.get(i).sum()).inCapitals())).toList();
    }

    PaperView apply(PenaltyCase held, Party party, Decision decision, CaseAccount account, Urging urging, Limitations.CourtWindow window, String head) {
        var organ = desk.offices.organ(held.agency);
        var parts = List.of(
                PaperDesk.part("一、申请人和被申请人", "申请人：" + organ.name() + "，负责人：" + head + "。", String.join("；", PaperDesk.block(party)).replaceFirst("当事人", "被申请人") + "。"),
                PaperDesk.part("二、申请执行的事项", "强制执行行政处罚决定书" + decision.number() + "确定的罚款" + money(account.fine()) + "和加处罚款" + money(account.surcharge()) + "，合计" + money(account.open()) + "。"),
                PaperDesk.part("三、事实和理由", "本机关于" + PaperDesk.date(decision.decidedOn()) + "作出上述处罚决定，" + PaperDesk.date(Objects.requireNonNull(decision.servedOn()))
                        + "送达。被申请人在法定期限内不申请行政复议、不提起行政诉讼，又不履行。本机关于" + PaperDesk.date(Objects.requireNonNull(urging.servedOn())) + "送达催告书" + urging.number()
                        + "，催告期满仍未履行。依照" + desk.cited("law:court-application") + "的规定，在" + PaperDesk.date(Objects.requireNonNull(window.from())) + "至"
                        + PaperDesk.date(Objects.requireNonNull(window.to())) + "的期限内申请强制执行。"),
                PaperDesk.part("四、附件", "1．行政处罚决定书及作出决定的事实、理由和依据；2．当事人的意见及催告情况；3．申请强制执行标的情况；4．法律、行政法规规定的其他材料。"));
        return papers.issue(held, new LetterPaper("court-enforcement-application", Addressee.unit(organ.court()), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    /** 强制执行申请书 for a judgment in force. */
    PaperView judgment(PenaltyCase held, Party party, Decision decision, CaseAccount account, Remedy suit, String head) {
        var organ = desk.offices.organ(held.agency);
        var parts = List.of(
                PaperDesk.part("一、申请人和被申请人", "申请人：" + organ.name() + "，负责人：" + head + "。", String.join("；", PaperDesk.block(party)).replaceFirst("当事人", "被申请人") + "。"),
                PaperDesk.part("二、申请执行的事项", "强制执行行政处罚决定" + decision.number() + "确定的罚款" + money(account.fine()) + "和加处罚款" + money(account.surcharge()) + "，已缴" + money(account.paid()) + "，合计" + money(account.due()) + "。"),
                PaperDesk.part("三、事实和理由", "被申请人不服上述处罚决定提起行政诉讼，" + suit.body() + "以" + suit.ruling() + suit.outcome().label() + "，本机关于" + PaperDesk.date(Objects.requireNonNull(suit.endedOn()))
                        + "收到。裁判已经发生法律效力，被申请人仍不履行。依照" + desk.cited("law:judgment-enforced") + "的规定，申请强制执行。"),
                PaperDesk.part("四、附件", "1．行政处罚决定书；2．生效裁判文书；3．申请强制执行标的情况；4．法律、行政法规规定的其他材料。"));
        return papers.issue(held, new LetterPaper("court-enforcement-application", Addressee.unit(suit.body()), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    /** The decision by which the organ changes its own (行政处罚决定书): a change of content is a new decision. */
    PaperView correction(PenaltyCase held, Party party, Decision decision, Correction correction, String account) {
        var you = party.addressee().you();
        var parts = List.of(
                Part.text("本机关于" + PaperDesk.date(decision.decidedOn()) + "对" + you + "作出" + decision.number() + "行政处罚决定：" + decision.content() + "。经审查，该决定有错误，应当改正："
                        + PaperDesk.sentence(correction.reason()) + "依照" + desk.cited("law:self-correction") + "的规定，决定变更如下："),
                PaperDesk.part("一、变更后的处罚", Decision.content(correction.fine(), correction.measures()) + "。" + (correction.fine().signum() > 0 ? "罚款为" + money(correction.fine()) + "。" : ""),
                        "原决定的其他内容由本决定书取代。"),
                PaperDesk.part("二、履行方式和期限", correction.fine().signum() > 0 ? "代收机构：" + account + "。已缴的款项计入；多缴的予以退还。" : "已缴的罚款予以退还。"));
        return papers.issue(held, new LetterPaper("penalty-decision", party.addressee(), PaperDesk.block(party), parts, "三、权利和义务", papers.contact(held), List.of(), null));
    }

    private static String money(java.math.BigDecimal sum) {
        return "人民币" + new Money(sum).inCapitals() + "（¥" + "%,.2f".formatted(sum) + "）";
    }
}
