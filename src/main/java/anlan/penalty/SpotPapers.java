package anlan.penalty;

import anlan.kernel.Money;
import anlan.law.Deadlines;
import anlan.law.Violation;
import anlan.platform.document.PaperDraft;
import anlan.platform.document.PaperId;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.LetterPaper.Part;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.document.form.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills the one paper of the simple procedure (当场行政处罚决定书), for a unit or a person. */
@Component
class SpotPapers {

    private final Papers papers;
    private final CaseDesk desk;
    private final LawDesk law;
    private final Deadlines deadlines;
    private final CollectingBank bank;

    SpotPapers(Papers papers, CaseDesk desk, LawDesk law, Deadlines deadlines, CollectingBank bank) {
        this.papers = papers;
        this.desk = desk;
        this.law = law;
        this.deadlines = deadlines;
        this.bank = bank;
    }

    PaperView issue(SpotDecision made, Violation applied) {
        var organ = desk.offices.organ(made.agency);
        var to = made.isUnit() ? Addressee.unit(made.partyName) : Addressee.person(made.partyName);
        var block = PaperDesk.block(made.isUnit(), made.partyName, made.partyCode, made.partyAddress, made.isUnit() ? made.partyLeader : made.partyPosition);
        var letter = new LetterPaper("on-spot-decision", to, block, parts(made, applied, organ.code()), "五、权利和救济途径",
                "联系人：" + names(made) + "　　联系单位：" + organ.name(), signatures(made), Signature.of(made.partyName, null, null));
        return papers.issue(PaperDraft.of(organ, made.decidedOn, letter, made.id, made.territory, made.division, made.supervisor));
    }

    private List<Part> parts(SpotDecision made, Violation applied, String organ) {
        var when = PaperDesk.moment(desk.local(made.decidedAt));
        var parts = new ArrayList<Part>();
        parts.add(PaperDesk.part("一、违法事实", PaperDesk.date(made.decidedOn) + "在" + made.place + "检查发现：" + made.act + "。", made.facts));
        parts.add(PaperDesk.part("二、告知和陈述申辩", "执法人员" + names(made) + "当场出示执法证件，告知了拟作出的行政处罚的事实、理由、依据和享有的权利。",
                "当事人陈述申辩：" + (made.defence.isBlank() ? "未提出陈述、申辩。" : made.defence + "　复核：" + made.answer)));
        parts.add(PaperDesk.part("三、处罚依据和决定", "上述事实，依照" + law.cited(applied) + "和" + desk.cited(Basis.SIMPLE.key()) + "的规定，于" + when + "在" + made.place
                + "当场作出如下行政处罚决定：" + content(made) + "。"));
        parts.add(PaperDesk.part("四、履行方式和期限", execution(made, organ)));
        return parts;
    }

    /** 警告，罚款人民币贰仟元整（¥2,000.00）. */
    static String content(SpotDecision made) {
        var said = new ArrayList<String>();
        if (made.warning) {
            said.add(Sanction.WARNING.label());
        }
        if (made.fine != null) {
            said.add("罚款" + money(made));
        }
        return String.join("，", said);
    }

    private static String money(SpotDecision made) {
        return "人民币" + new Money(made.sum()).inCapitals() + "（¥" + "%,.2f".formatted(made.sum()) + "）";
    }

    private String execution(SpotDecision made, String organ) {
        if (!made.isFine()) {
            return "只给予警告，没有罚款需要缴纳。";
        }
        var ground = made.collection;
        if (ground != null) {
            return "罚款由执法人员当场收缴，理由：" + ground.label() + (made.collectionNote.isBlank() ? "" : "（" + made.collectionNote + "）")
                    + "。执法人员应当出具财政部门统一制发的专用票据，不出具的，有权拒绝缴纳。";
        }
        var term = deadlines.inForce(made.decidedOn, "D01", "D71");
        var rate = made.lateRate.signum() == 0 ? "" : "到期不缴纳的，每日按罚款数额的" + made.lateRate.stripTrailingZeros().toPlainString()
                + "%加处罚款，加处罚款的数额不超出罚款的数额。";
        return "罚款自收到本决定书之日起" + term.length().strip() + "内，到下列代收机构或者通过电子支付系统缴纳：" + bank.of(organ) + "。" + rate;
    }

    private String names(SpotDecision made) {
        return made.officers.stream().map(desk.offices::name).collect(Collectors.joining("、"));
    }

    private List<Signature> signatures(SpotDecision made) {
        return made.officers.stream().map(o -> desk.offices.signature(o, made.decidedOn)).toList();
    }

    void deliver(UUID paper, String receiver, Instant at) {
        papers.serve(new PaperId(paper), ServiceWay.DIRECT, receiver, at);
    }

    void cancel(UUID paper, String reason) {
        papers.voided(new PaperId(paper), reason);
    }

    List<PaperView> of(SpotDecision made) {
        return papers.of(made.id);
    }
}
