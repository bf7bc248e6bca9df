package anlan.penalty;

import anlan.kernel.Period;
import anlan.platform.document.PaperDraft;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.InternalFormPaper;
import anlan.platform.document.form.InternalFormPaper.Line;
import anlan.platform.document.form.InternalFormPaper.Signed;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.LetterPaper.Part;
import anlan.platform.document.form.PaperValues;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.document.form.Signature;
import anlan.platform.document.form.TextRecordPaper;
import anlan.platform.document.form.TextRecordPaper.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills the papers of sealings and seizures (查封、扣押文书): approval, decision with list, record on the spot, extension, test, release. */
@Component
class SealingPapers {

    private static final List<String> COLUMNS = List.of("序号", "名称", "数量", "状态", "地点");

    private final Papers papers;
    private final CaseDesk desk;

    SealingPapers(Papers papers, CaseDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    PaperView approval(Sealing held, List<SealedItem> items, boolean granted) {
        var lines = List.of(new Line("当 事 人", held.enterpriseName + "　" + held.enterpriseCode + "\n地址：" + held.address),
                new Line("事实和理由", held.facts), new Line("依　　据", basis(held)), new Line("拟采取的\n措　　施", held.kind.label() + "：" + held.ground.label()),
                new Line("对　　象", items.stream().map(i -> i.name() + "　" + i.quantity() + "　" + i.place()).collect(Collectors.joining("\n"))),
                new Line("情况紧急", held.executedAt == null ? "否" : PaperDesk.moment(desk.local(held.executedAt)) + "已当场实施，补办批准"));
        var today = desk.today();
        var opinions = List.of(new Signed("承 办 人\n意　　见", "建议" + held.kind.label() + "。", signatures(held), desk.day(held.proposedAt)),
                new Signed("机关负责\n人 审 批", PaperDesk.verdict(granted, held.opinion), List.of(desk.offices.signature(Objects.requireNonNull(held.approver), today)), today));
        return issue(held, new InternalFormPaper("coercion-approval", to(held), lines, opinions, null));
    }

    /** The decision with its list, handed over on the spot. */
    PaperView decide(Sealing held, List<SealedItem> items, java.time.LocalDate from, java.time.LocalDate until) {
        var parts = List.of(
                PaperDesk.part("一、理由", held.facts),
                PaperDesk.part("二、依据和决定", "依照" + basis(held) + "的规定，本机关决定对下列" + held.ground.label() + "予以" + held.kind.label() + "，期限自"
                        + PaperDesk.date(from) + "起至" + PaperDesk.date(until) + "止。"),
                list("三、查封（扣押）清单", items));
        return issue(held, letter("seal-seize-decision", held, parts, "四、告知事项"));
    }

    private static Part list(String heading, List<SealedItem> items) {
        var rows = new ArrayList<List<String>>();
        for (var item : items) {
            rows.add(List.of(String.valueOf(rows.size() + 1), item.name(), item.quantity(), PaperDesk.or(item.state()), item.place()));
        }
        return new Part(heading, List.of(), COLUMNS, rows);
    }

    /** The ten points of the law, one line each. */
    PaperView record(Sealing held, NewSealing.Execution done) {
        var day = done.from().toLocalDate();
        var fields = List.of(new Field("时　　间", PaperDesk.moment(done.from()) + "至" + PaperDesk.moment(done.to())), new Field("当 事 人", held.enterpriseName),
                new Field("到场人员", PaperDesk.or(done.party())), new Field("见 证 人", PaperDesk.or(done.witness())), new Field("执法人员", held.officerNames),
                new Field("措　　施", held.kind.label() + "，" + held.number));
        var urgent = held.approvedAt == null;
        var text = List.of("1．" + (urgent ? "情况紧急，当场实施，随即报告负责人补办批准。" : "实施前已向机关负责人报告并经批准。"), "2．由" + held.officerNames + "实施。", "3．实施前出示执法证件。",
                "4．通知当事人到场：" + (done.party().isBlank() ? "当事人未到场，邀请见证人" + done.witness() + "到场。" : done.party() + "到场。"),
                "5．当场告知采取措施的理由、依据和享有的权利、救济途径。", "6．听取陈述、申辩：" + (done.said().isBlank() ? "未提出。" : done.said() + "　复核：" + done.answer()),
                "7．制作本笔录，当场交付决定书和清单。", "8．保管：" + done.keeper() + "。",
                "9．签名：" + (done.refusal().isBlank() ? "当事人、执法人员签名。" : "当事人拒绝签名：" + done.refusal() + "，见证人" + done.witness() + "签名。"));
        var signer = done.party().isBlank() || !done.refusal().isBlank()
                ? Signature.refused(done.party().isBlank() ? "当事人未到场" : done.party(), PaperDesk.or(done.refusal()), done.witness(), day)
                : Signature.of(done.party(), null, day);
        return papers.issue(draft(held, new TextRecordPaper("coercion-record", to(held), fields, "告知：", text, done.refusal().isBlank() ? "以上记录属实" : "拒绝核对",
                "执法人员", signatures(held), "当事人", List.of(signer))).numbered(held.number + "　现场笔录"));
    }

    PaperView extend(Sealing held) {
        var parts = List.of(Part.text("本机关于" + PaperDesk.date(Objects.requireNonNull(held.executedOn)) + "以" + held.number + "对你单位的有关财物、场所予以" + held.kind.label()
                + "。因情况复杂，依照" + desk.cited(Basis.SEALING_TERM.key()) + "的规定，经机关负责人批准，决定延长期限 " + held.extendedBy + " 日。"),
                PaperDesk.part("一、理由", held.extensionReason), PaperDesk.part("二、期限", "延长至" + PaperDesk.date(Objects.requireNonNull(held.until)) + "。"));
        return issue(held, letter("seal-extension", held, parts, "三、告知事项"));
    }

    /** The commission of the test, whose days are fixed beforehand. */
    PaperView test(Sealing held, List<SealedItem> items, String by, String matter, Period days) {
        var parts = List.of(PaperDesk.part("一、委托事项", matter),
                PaperDesk.part("二、期间", "自" + PaperDesk.date(days.from()) + "起至" + PaperDesk.date(Objects.requireNonNull(days.until())) + "止，不计入" + held.kind.label() + "期限；费用由本机关承担。"),
                list("三、送检物品", items));
        return issue(held, new LetterPaper("appraisal-commission", Addressee.unit(by), List.of(), parts, null, contact(held), List.of(), null));
    }

    PaperView release(Sealing held, List<SealedItem> items, String reason) {
        var parts = List.of(Part.text("本机关以" + held.number + "对你单位的有关财物、场所予以" + held.kind.label() + "。依照" + desk.cited(Basis.SEALING_RELEASE.key()) + "的规定，现决定予以解除，立即退还。"),
                PaperDesk.part("一、理由", reason), list("二、解除清单", items));
        return issue(held, letter("release-decision", held, parts, null));
    }

    private LetterPaper letter(String kind, Sealing held, List<Part> parts, @org.jspecify.annotations.Nullable String last) {
        return new LetterPaper(kind, to(held), PaperDesk.block(true, held.enterpriseName, held.enterpriseCode, held.address, held.leader), parts, last, contact(held),
                signatures(held), Signature.of(held.enterpriseName, null, null));
    }

    private String contact(Sealing held) {
        return "联系人：" + held.officerNames + "　　联系单位：" + desk.offices.organ(held.agency).name();
    }

    private String basis(Sealing held) {
        return desk.cited(held.ground.basis());
    }

    private static Addressee to(Sealing held) {
        return Addressee.unit(held.enterpriseName);
    }

    private List<Signature> signatures(Sealing held) {
        return held.officers.stream().map(o -> desk.offices.signature(o, desk.today())).toList();
    }

    private PaperView issue(Sealing held, PaperValues values) {
        return papers.issue(draft(held, values));
    }

    private PaperDraft draft(Sealing held, PaperValues values) {
        return PaperDraft.of(desk.offices.organ(held.agency), desk.today(), values, held.id, held.territory, held.division, held.supervisor);
    }

    /** Handed over where it was made. */
    void deliver(PaperView paper, String receiver, Instant at) {
        papers.serve(paper.id(), ServiceWay.DIRECT, receiver, at);
    }

    List<PaperView> of(Sealing held) {
        return papers.of(held.id);
    }
}
