package anlan.penalty;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Fills the papers of a cut of supply (停止供电、供应文书): the approval, the decision to enforce, and two notices from one record. */
@Component
class SupplyCutPapers {

    private final Papers papers;
    private final CaseDesk desk;

    SupplyCutPapers(Papers papers, CaseDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    PaperView approval(SupplyCut held, boolean granted) {
        var lines = List.of(new Line("当 事 人", held.enterpriseName + "　" + held.enterpriseCode + "\n地址：" + held.address),
                new Line("重大事故\n隐　　患", held.hazardText), new Line("拒不执行\n的 决 定", held.measureNumber + "\n" + held.refusal), new Line("现实危险", held.danger),
                new Line("依　　据", desk.cited(Basis.SUPPLY_CUT.key())), new Line("拟采取的\n措　　施", held.kind.label() + "，供应单位：" + held.supplier),
                new Line("催　　告", held.urgedOn == null ? held.isEmergency() ? "情况紧急，未催告" : "批准后书面催告，期满仍不履行的，再作出强制执行决定" : PaperDesk.date(held.urgedOn) + "　" + held.urging),
                new Line("安全保障", held.safety), new Line("情况紧急", held.isEmergency() ? held.emergency : "否"));
        var opinions = List.of(new Signed("承 办 人\n意　　见", "建议" + held.kind.label() + "。", signatures(held), desk.day(held.proposedAt)),
                new Signed("主要负责\n人 审 批", PaperDesk.verdict(granted, held.opinion),
                        List.of(desk.offices.signature(Objects.requireNonNull(held.approver), desk.today())), desk.today()));
        return issue(held, new InternalFormPaper("coercion-approval", Addressee.unit(held.enterpriseName), lines, opinions, null));
    }

    /** 催告书: what is to be done, by when and how, and what follows (强制法 35). */
    PaperView urging(SupplyCut held) {
        var parts = List.of(
                Part.text("你单位存在重大事故隐患：" + PaperDesk.sentence(held.hazardText) + "本机关以" + held.measureNumber + "作出决定，你单位拒不执行：" + PaperDesk.sentence(held.refusal)
                        + "依照" + desk.cited(Basis.COERCION_URGING.key()) + "的规定，现催告如下："),
                PaperDesk.part("一、应当履行的义务和方式", "立即执行" + held.measureNumber + "决定，采取相应措施消除上述重大事故隐患，并将履行情况书面报告本机关。"),
                PaperDesk.part("二、履行的期限", PaperDesk.date(Objects.requireNonNull(held.urgeUntil)) + "以前。"),
                PaperDesk.part("三、逾期不履行的后果", "逾期仍不履行且无正当理由的，本机关依照" + desk.cited(Basis.SUPPLY_CUT.key()) + "的规定，通知" + held.supplier + "对你单位" + held.kind.label() + "，强制你单位履行决定。"));
        return issue(held, new LetterPaper("obey-urging", Addressee.unit(held.enterpriseName), List.of(), parts, "四、权利",
                "联系人：" + held.officerNames + "　　联系单位：" + desk.offices.organ(held.agency).name(), List.of(), null));
    }

    /** 强制执行决定书: reasons and basis, way and time (强制法 37). */
    PaperView decision(SupplyCut held) {
        var urged = held.urgedOn == null ? "有危及生产安全的紧急情形：" + PaperDesk.sentence(held.emergency)
                : PaperDesk.date(held.urgedOn) + "，本机关书面催告你单位履行决定（" + PaperDesk.sentence(held.urging).replaceAll("。$", "") + "），你单位仍不履行。";
        var parts = List.of(
                PaperDesk.part("一、理由", "你单位存在重大事故隐患：" + PaperDesk.sentence(held.hazardText) + "本机关以" + held.measureNumber + "作出决定，你单位拒不执行：" + PaperDesk.sentence(held.refusal) + urged,
                        "有发生生产安全事故的现实危险：" + PaperDesk.sentence(held.danger)),
                PaperDesk.part("二、依据和决定", "依照" + desk.cited(Basis.SUPPLY_CUT.key()) + "、" + desk.cited(Basis.ENFORCEMENT.key()) + "的规定，经本部门主要负责人批准，本机关决定强制执行。"),
                PaperDesk.part("三、执行的方式和时间", "方式：通知" + held.supplier + "对你单位" + held.kind.label() + "，强制你单位履行决定。安全保障：" + PaperDesk.sentence(held.safety),
                        "时间：自" + from(held) + "起，至你单位履行决定、采取相应措施消除事故隐患时及时解除。"));
        return issue(held, new LetterPaper("enforcement-decision", Addressee.unit(held.enterpriseName),
                PaperDesk.block(true, held.enterpriseName, held.enterpriseCode, held.address, held.leader), parts, "四、救济途径和期限",
                "联系人：" + held.officerNames + "　　联系单位：" + desk.offices.organ(held.agency).name(), List.of(), null));
    }

    /** To the supplier: what to stop, from when; the remedies are those of the unit and not told to it. */
    PaperView toSupplier(SupplyCut held) {
        var parts = List.of(Part.text(held.enterpriseName + "存在重大事故隐患，拒不执行" + held.measureNumber + "决定，有发生生产安全事故的现实危险。依照"
                + desk.cited(Basis.SUPPLY_CUT.key()) + "的规定，经本部门主要负责人批准，现通知你单位对其" + held.kind.label() + "，请予以配合。"),
                PaperDesk.part("一、地点和时间", "地点：" + held.address + "。自" + from(held) + "起停止，至本机关通知解除为止。"),
                PaperDesk.part("二、安全要求", PaperDesk.sentence(held.safety)));
        return issue(held, letter("supply-stop-request", held, Addressee.unit(held.supplier), parts));
    }

    /** To the unit: why, from when. */
    PaperView toUnit(SupplyCut held) {
        var parts = List.of(Part.text("你单位存在重大事故隐患：" + held.hazardText + "。本机关以" + held.measureNumber + "作出决定，你单位拒不执行：" + PaperDesk.sentence(held.refusal)),
                PaperDesk.part("一、理由和依据", "有发生生产安全事故的现实危险：" + PaperDesk.sentence(held.danger) + "依照" + desk.cited(Basis.SUPPLY_CUT.key()) + "的规定，经本部门主要负责人批准，决定通知"
                        + held.supplier + "对你单位" + held.kind.label() + "。"),
                PaperDesk.part("二、时间", "自" + from(held) + "起。" + (held.isEmergency() ? "有危及生产安全的紧急情形：" + PaperDesk.sentence(held.emergency) : "")));
        return issue(held, letter("power-cut-notice", held, Addressee.unit(held.enterpriseName), parts));
    }

    private String from(SupplyCut held) {
        return PaperDesk.moment(desk.local(Objects.requireNonNull(held.cutFrom)));
    }

    private LetterPaper letter(String kind, SupplyCut held, Addressee to, List<Part> parts) {
        return new LetterPaper(kind, to, List.of(), parts, "三、告知事项",
                "联系人：" + held.officerNames + "　　联系单位：" + desk.offices.organ(held.agency).name(), List.of(), null);
    }

    private List<Signature> signatures(SupplyCut held) {
        return held.officers.stream().map(o -> desk.offices.signature(o, desk.today())).toList();
    }

    private PaperView issue(SupplyCut held, PaperValues values) {
        return papers.issue(PaperDraft.of(desk.offices.organ(held.agency), desk.today(), values, held.id, held.territory, held.division, held.supervisor));
    }

    void deliver(PaperView paper, String receiver, Instant at) {
        papers.serve(paper.id(), ServiceWay.DIRECT, receiver, at);
    }

    List<PaperView> of(SupplyCut held) {
        return papers.of(held.id);
    }
}
