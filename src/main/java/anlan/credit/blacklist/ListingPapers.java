package anlan.credit.blacklist;

import anlan.kernel.Refused;
import anlan.organization.Organs;
import anlan.platform.document.PaperDraft;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.LetterPaper.Part;
import anlan.platform.document.form.ServiceWay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the letters of the list (名单文书): notice, decision to list, decision to remove. */
@Component
class ListingPapers {

    private final Papers papers;
    private final Organs organs;
    private final ListingDesk desk;

    ListingPapers(Papers papers, Organs organs, ListingDesk desk) {
        this.papers = papers;
        this.organs = organs;
        this.desk = desk;
    }

    PaperView notice(Listing held) {
        return issue(held, "listing-notice", List.of(
                Part.headed("一、事实和理由", List.of(penalty(held), sentence(held.facts))),
                Part.headed("二、依据", List.of("依照" + desk.desk.cited(ListingDesk.LAW) + "和" + rule(held).cited() + "，" + you(held) + "符合“" + held.groundWords + "”的情形。")),
                Part.headed("三、拟作出的决定", List.of("拟将" + you(held) + "列入" + rule(held).name() + "，向社会公布，通报有关部门实施联合惩戒。"))), "四、权利");
    }

    PaperView decision(Listing held) {
        var until = Objects.requireNonNull(held.termUntil);
        return issue(held, "listing-decision", List.of(
                Part.headed("一、事实和理由", List.of(penalty(held), sentence(held.facts), heard(held))),
                Part.headed("二、依据和决定", List.of("依照" + desk.desk.cited(ListingDesk.LAW) + "和" + rule(held).cited() + "，本机关决定将" + you(held) + "列入" + rule(held).name() + "。")),
                Part.headed("三、管理期和提前移出", List.of("管理期自" + day(Objects.requireNonNull(held.decidedOn)) + "起至" + day(until) + "止。"
                        + (held.exitFrom == null ? "" : "自" + day(held.exitFrom) + "起，符合条件的可以申请提前移出；申请材料虚假的，撤销移出。"))),
                Part.headed("四、公布和联合惩戒", List.of("本决定的有关信息依法向社会公布，并通报有关部门依法实施联合惩戒。"))), "五、救济途径和期限");
    }

    PaperView removal(Listing held) {
        var how = Objects.requireNonNull(held.removal);
        return issue(held, "removal-decision", List.of(
                Part.text("本机关以" + held.number + "将" + you(held) + "列入" + rule(held).name() + "。" + how.label() + "：" + sentence(held.removalWhy)),
                Part.headed("一、决定", List.of("自" + day(Objects.requireNonNull(held.removedOn)) + "起，将" + you(held) + "移出" + rule(held).name() + "。停止公布，并通知有关部门解除联合惩戒措施。"))),
                "二、救济途径和期限");
    }

    PaperView exitRefusal(Listing held, EarlyExit exit) {
        return issue(held, "exit-refusal-decision", List.of(
                Part.text(day(exit.receivedOn) + "，本机关收到" + you(held) + "提前移出" + rule(held).name() + "的申请。申请的理由：" + sentence(exit.reason)),
                Part.headed("一、决定", List.of("不予提前移出。" + you(held) + "仍列入" + rule(held).name() + "，管理期至" + day(Objects.requireNonNull(held.termUntil)) + "止。")),
                Part.headed("二、理由", List.of(sentence(exit.opinion)))), "三、救济途径和期限");
    }

    /** Takes the place of the removal's letter; the number of the new one. */
    String restoration(Listing held, EarlyExit exit, LocalDate removedOn, String removalNumber) {
        var letter = issue(held, "restoration-decision", List.of(
                Part.text("本机关于" + day(removedOn) + "以" + removalNumber + "准予" + you(held) + "提前移出" + rule(held).name() + "。经查，提前移出申请的材料虚假："
                        + sentence(exit.revokedWhy)),
                Part.headed("一、决定", List.of("撤销" + removalNumber + "，自本决定作出之日起恢复将" + you(held) + "列入" + rule(held).name() + "，管理期至"
                        + day(Objects.requireNonNull(held.termUntil)) + "止。")),
                Part.headed("二、公布和联合惩戒", List.of("本决定的有关信息依法向社会公布，并通知有关部门恢复联合惩戒措施。"))), "三、救济途径和期限");
        of(held).stream().filter(p -> removalNumber.equals(p.number())).findFirst()
                .ifPresent(removal -> papers.supersede(removal.id(), letter.id(), "申请材料虚假，撤销移出"));
        return letter.number();
    }

    private static String penalty(Listing held) {
        return "%s，本机关以%s对%s作出行政处罚：%s".formatted(day(held.decidedPenalty), held.decisionNumber, you(held), sentence(held.penalty));
    }

    private static String heard(Listing held) {
        var told = day(Objects.requireNonNull(held.notifiedOn)) + "，本机关向" + you(held) + "送达" + held.noticeNumber + "。";
        if (held.repliedOn == null) {
            return told + you(held) + "在规定期限内没有陈述、申辩。";
        }
        return told + day(held.repliedOn) + "，" + you(held) + (held.waived ? "书面放弃陈述、申辩。" : held.isLate() ? "期限届满后提出陈述、申辩：" + sentence(held.reply) + "经复核：" + sentence(held.review) : "陈述、申辩：" + sentence(held.reply) + "经复核：" + sentence(held.review));
    }

    private static ListingRule rule(Listing held) {
        return ListingRule.of(held.rule);
    }

    private static String you(Listing held) {
        return held.unit ? "你单位" : "你";
    }

    private PaperView issue(Listing held, String kind, List<Part> parts, String last) {
        var organ = organs.organ(held.agency);
        var block = held.unit ? List.of("当事人：" + held.party, "统一社会信用代码：" + held.enterpriseCode, "地址：" + held.address + "　法定代表人（负责人）：" + (held.leader.isBlank() ? "／" : held.leader))
                : List.of("当事人：" + held.party, "所在单位：" + held.enterpriseName);
        var to = held.unit ? Addressee.unit(held.party) : Addressee.person(held.party);
        var letter = new LetterPaper(kind, to, block, parts, last, "联系人：" + held.officerNames + "　　联系单位：" + organ.name(), List.of(), null);
        return papers.issue(PaperDraft.of(organ, desk.today(), letter, held.id, held.territory, held.division, held.supervisor));
    }

    void serve(Listing held, String number, ServiceWay way, @Nullable String receiver, Instant at) {
        var paper = of(held).stream().filter(p -> number.equals(p.number())).findFirst().orElseThrow(() -> new Refused("没有这份文书。"));
        papers.serve(paper.id(), way, String.valueOf(receiver), at);
    }

    /** The date on a letter. */
    LocalDate dated(Listing held, String number) {
        return of(held).stream().filter(p -> number.equals(p.number())).findFirst().map(PaperView::dated).orElseThrow(() -> new Refused("没有这份文书。"));
    }

    List<PaperView> of(Listing held) {
        return papers.of(held.id);
    }

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String sentence(String words) {
        return words.strip().replaceAll("[。；]+$", "") + "。";
    }
}
