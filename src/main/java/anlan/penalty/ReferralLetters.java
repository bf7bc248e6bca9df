package anlan.penalty;

import anlan.platform.document.PaperView;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.CaseTransferPaper;
import anlan.platform.document.form.InternalFormPaper;
import anlan.platform.document.form.InternalFormPaper.Line;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.LetterPaper.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Fills the papers of a case that goes to another body (移送审批表、案件移送书、涉嫌犯罪案件移送书、异议函). */
@Component
class ReferralLetters {

    private final PaperDesk papers;
    private final CaseDesk desk;

    ReferralLetters(PaperDesk papers, CaseDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    PaperView approval(PenaltyCase held, Referral referral, Approval approval) {
        var lines = List.of(new Line("案　　由", CaseForms.cause(held)), new Line("案　　号", held.number), new Line("当 事 人", parties(held)),
                new Line("受移送\n机　　关", referral.receiver()), new Line("涉嫌罪名", PaperDesk.or(referral.offence())),
                new Line("移送理由", referral.reason()), new Line("案件情况", facts(held)),
                new Line("移送材料", String.join("\n", numbered(referral.materials()))));
        return papers.issue(held, new InternalFormPaper("transfer-approval", unit(held), lines, papers.opinions(held, approval), null));
    }

    PaperView transfer(PenaltyCase held, Referral referral) {
        var offences = desk.records.of(held.id, Offence.class).stream().map(Offence::act).toList();
        var materials = IntStream.range(0, referral.materials().size())
                .mapToObj(i -> material(i + 1, referral.materials().get(i))).toList();
        return papers.issue(held, new CaseTransferPaper(Addressee.unit(referral.receiver()), held.where.enterpriseName(), held.where.enterpriseCode(),
                held.foundOn, held.source.label() + (held.number.isEmpty() ? "" : "（案号" + held.number + "）"),
                offences.isEmpty() ? List.of(held.facts) : offences, referral.reason(), desk.cited("law:handing-over"), materials,
                String.join("、", papers.names(held)) + "　　" + desk.offices.organ(held.agency).name()));
    }

    private static CaseTransferPaper.Material material(int no, String line) {
        var parts = line.split("\\s*[，,]\\s*", 3);
        return new CaseTransferPaper.Material(no, parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null);
    }

    /** To the police, with a copy for the procuratorate; the list of goods goes along, the receipt comes back signed. */
    PaperView crime(PenaltyCase held, Referral referral) {
        var parts = new ArrayList<Part>();
        parts.add(Part.text("本机关在办理" + held.where.enterpriseName() + held.cause + "一案" + (held.number.isEmpty() ? "" : "（案号" + held.number.replaceAll("[（）]", "") + "）")
                + "中，发现违法行为涉嫌构成" + referral.offence() + "。依照" + desk.cited("law:crime-referral") + "的规定，现移送你机关审查，并请在本移送书回执上签字，依法作出是否立案的决定后书面通知本机关。"));
        parts.add(PaperDesk.part("一、案件情况", parties(held), facts(held)));
        parts.add(PaperDesk.part("二、涉嫌犯罪的依据和理由", referral.reason()));
        parts.add(Part.headed("三、所附材料", numbered(referral.materials())));
        var goods = goods(held);
        parts.add(Part.headed("四、涉案物品清单", goods.isEmpty() ? List.of("无涉案物品。") : numbered(goods)));
        parts.add(PaperDesk.part("五、已经作出的行政处罚", decisions(held)));
        parts.add(PaperDesk.part("回执", "本移送书及所附材料已收到。", "接收人（签字）：", "接收时间：　　　　年　　月　　日　　时"));
        return papers.issue(held, new LetterPaper("crime-referral", Addressee.unit(referral.receiver()), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    /** To the supervisory commission: who is suspected of what stands here and nowhere else. */
    PaperView clue(PenaltyCase held, Referral referral) {
        var parts = List.of(
                Part.text("本机关在查处" + held.where.enterpriseName() + held.cause + "一案中，发现公职人员涉嫌" + referral.offence() + "。依照" + desk.cited("law:duty-crime")
                        + "的规定，现将案件线索移送你机关处理，并请在本移送书回执上签字。"),
                PaperDesk.part("一、公职人员和涉嫌的事实", referral.reason()),
                Part.headed("二、所附材料", numbered(referral.materials())),
                PaperDesk.part("回执", "本移送书及所附材料已收到。", "接收人（签字）：", "接收时间：　　　　年　　月　　日"));
        return papers.issue(held, new LetterPaper("duty-crime-clue", Addressee.unit(referral.receiver()), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    /** 补充移送材料函: what was found after the referral goes after it. */
    PaperView supplement(PenaltyCase held, Referral referral, List<String> materials, String words) {
        var parts = List.of(
                Part.text("本机关已以" + referral.number() + "向你机关移送" + held.where.enterpriseName() + (referral.isCrime() ? "涉嫌" + referral.offence() + "一案" : "一案")
                        + "。移送以后又取得下列材料，现补充移送你机关，请并入原移送的材料。"),
                Part.headed("一、补充移送的材料", numbered(materials)),
                PaperDesk.part("二、说明", PaperDesk.sentence(words)),
                PaperDesk.part("回执", "上列材料已收到。", "接收人（签字）：", "接收时间：　　　　年　　月　　日"));
        return papers.issue(held, new LetterPaper("referral-supplement", Addressee.unit(referral.receiver()), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    /** 涉案财物移送告知书: tells the party which goods went along, to whom, with which case. */
    PaperView goodsSent(PenaltyCase held, Party unit, Referral referral, List<String> goods, String decisions) {
        var parts = List.of(
                Part.text("本机关在办理" + unit.addressee().you() + held.cause + "一案中，发现违法行为涉嫌犯罪，已以" + referral.number() + "移送" + referral.receiver() + "。依照" + desk.cited(Basis.GOODS_TOLD.key())
                        + "的规定，已经查封、扣押的下列财物一并移送，现书面告知" + unit.addressee().you() + "："),
                Part.headed("一、移送的财物", numbered(goods)),
                PaperDesk.part("二、查封、扣押的依据", decisions.isEmpty() ? "先行登记保存后依法查封、扣押。" : "查封（扣押）决定书" + decisions + "。"),
                PaperDesk.part("三、接收机关和时间", referral.receiver() + "，" + PaperDesk.date(desk.today()) + "。"));
        return papers.issue(held, new LetterPaper("goods-transfer-notice", unit.addressee(), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    /** Asks the police to look again, or the procuratorate to supervise. */
    PaperView objection(PenaltyCase held, Referral referral, boolean review, String organ, String notice, String reason) {
        var said = review ? notice.replace("公安机关", "你机关") : notice;
        var parts = List.of(
                Part.text("本机关以" + referral.number() + "向" + (review ? "你机关" : referral.receiver()) + "移送" + held.where.enterpriseName() + "涉嫌" + referral.offence() + "一案，"
                        + said + "。本机关认为依法应当立案，依照" + desk.cited("law:crime-not-filed") + "的规定，" + (review ? "提请你机关复议。" : "建议你院依法进行立案监督。")),
                PaperDesk.part("一、理由", PaperDesk.sentence(reason)),
                PaperDesk.part("二、附件", "1．涉嫌犯罪案件移送书" + referral.number() + "及所附材料；2．" + (review ? "你" : "公安") + "机关的书面通知。"));
        return papers.issue(held, new LetterPaper(review ? "referral-review" : "filing-supervision", Addressee.unit(organ), List.of(), parts, null,
                papers.contact(held), List.of(), null));
    }

    /** What the case holds that has to go along: the papers of the regulation, then goods, appraisals and the rest. */
    List<String> materials(PenaltyCase held) {
        var materials = new ArrayList<>(List.of("涉嫌犯罪案件移送书，1份", "涉嫌犯罪案件情况的调查报告，1份", "涉案物品清单，1份"));
        var evidence = desk.records.of(held.id, Evidence.class);
        evidence.stream().filter(e -> e.kind() == Evidence.Kind.APPRAISAL).forEach(e -> materials.add(e.name() + "（检验报告、鉴定意见），1份"));
        evidence.stream().filter(e -> e.kind() != Evidence.Kind.APPRAISAL).forEach(e -> materials.add(e.kind().label() + "：" + e.name() + "，1份"));
        desk.records.of(held.id, Interview.class).forEach(i -> materials.add("询问笔录：" + i.person() + "第" + i.nth() + "次，1份"));
        sealed(held).forEach(s -> materials.add("查封（扣押）决定书" + s.number + "及清单，1份"));
        return materials;
    }

    /** What is under seal goes along (强制法 21). */
    private List<Sealing> sealed(PenaltyCase held) {
        return desk.records.of(held.id, Sealing.class).stream().filter(s -> s.holdsGoods(desk.today())).toList();
    }

    private List<String> goods(PenaltyCase held) {
        var goods = new ArrayList<String>();
        desk.records.of(held.id, Evidence.class).stream().filter(e -> e.kind() == Evidence.Kind.OBJECT)
                .forEach(e -> goods.add(e.name() + (e.provider().isBlank() ? "" : "，来源：" + e.provider()) + "，保管于" + e.keeper()));
        desk.records.of(held.id, Preservation.class).stream().filter(Preservation::isOpen)
                .forEach(p -> p.objects().forEach(o -> goods.add(o + "，先行登记保存于" + p.place())));
        sealed(held).forEach(s -> goods.add("查封、扣押的财物（决定书" + s.number.replaceAll("[（）]", "") + "所附清单），保管：" + PaperDesk.or(s.keeper)));
        return goods;
    }

    private String facts(PenaltyCase held) {
        return desk.records.report(held.id).map(Report::facts).orElse(held.facts);
    }

    /** What goes on although the case is referred, and what a court will set off. */
    private String decisions(PenaltyCase held) {
        var decisions = desk.records.of(held.id, Decision.class).stream().filter(d -> d.kind() == Decision.Kind.PENALISE).toList();
        return decisions.isEmpty() ? "没有作出行政处罚。"
                : decisions.stream().map(d -> d.number() + "：" + d.content().replace("\n", "")).collect(Collectors.joining("；"))
                        + "。已经缴纳的罚款依照" + desk.cited("law:fine-set-off") + "的规定由人民法院折抵罚金；警告、责令停产停业、暂扣或者吊销许可证的决定不停止执行。";
    }

    private String parties(PenaltyCase held) {
        return desk.records.of(held.id, Party.class).stream().map(p -> p.name() + (p.code().isBlank() ? "" : "，" + p.code())
                + (p.leader().isBlank() ? "" : "，负责人 " + p.leader()) + (p.position().isBlank() ? "" : "，" + p.position())).collect(Collectors.joining("；"));
    }

    private static List<String> numbered(List<String> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> (i + 1) + "．" + lines.get(i)).toList();
    }

    private static Addressee unit(PenaltyCase held) {
        return Addressee.unit(held.where.enterpriseName());
    }
}
