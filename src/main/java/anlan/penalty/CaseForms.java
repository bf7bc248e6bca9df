package anlan.penalty;

import anlan.platform.document.PaperView;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.InternalFormPaper;
import anlan.platform.document.form.InternalFormPaper.Line;
import anlan.platform.document.form.InternalFormPaper.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the internal forms of a case (内部审批文书): filing, handling, review, closure. */
@Component
class CaseForms {

    private final PaperDesk papers;
    private final CaseDesk desk;

    CaseForms(PaperDesk papers, CaseDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    PaperView lead(PenaltyCase held, Approval approval) {
        var lines = new ArrayList<>(List.of(
                new Line("案　　由", cause(held)),
                new Line("线索来源", source(held)),
                new Line("发现日期", PaperDesk.date(held.foundOn)),
                new Line("当 事 人", parties(held)),
                new Line("初步核查\n情　　况", held.facts)));
        return papers.issue(held, new InternalFormPaper("case-lead", Addressee.unit(held.where.enterpriseName()), lines,
                papers.opinions(held, approval).stream().limit(2).toList(), null));
    }

    PaperView filing(PenaltyCase held, Approval approval, String clock) {
        var lines = new ArrayList<>(List.of(
                new Line("案　　由", cause(held)),
                new Line("案件来源", source(held)),
                new Line("线索发现", PaperDesk.date(held.foundOn)),
                new Line("当 事 人", parties(held)),
                new Line("案件基本\n情　　况", held.facts),
                new Line("法律依据", basis(held)),
                new Line("立案条件", "√有初步证据　√应予处罚　√属本机关管辖　√未过时效")));
        return form(held, "case-filing", lines, approval, clock);
    }

    PaperView rejection(PenaltyCase held, Approval approval) {
        var lines = List.of(new Line("案　　由", cause(held)), new Line("案件来源", source(held)), new Line("当 事 人", parties(held)),
                new Line("核查情况", held.facts), new Line("不予立案\n理　　由", approval.proposal()));
        return form(held, "no-filing-note", lines, approval, null);
    }

    PaperView preservation(PenaltyCase held, Preservation wanted, Approval approval) {
        var lines = List.of(new Line("案　　由", cause(held)), new Line("当 事 人", parties(held)),
                new Line("登记保存\n理　　由", wanted.reason()), new Line("证　　据", String.join("\n", wanted.objects())),
                new Line("保存地点", wanted.place()), new Line("保 管 人", wanted.keeper()),
                new Line("情况紧急", wanted.urgent() ? "已当场采取，补办批准" : "否"));
        return form(held, "preservation-approval", lines, approval, null);
    }

    PaperView report(PenaltyCase held, Report report, Approval approval) {
        var lines = new ArrayList<>(List.of(
                new Line("案　　由", cause(held)),
                new Line("当 事 人", parties(held)),
                new Line("违法事实", report.facts()),
                new Line("证　　据", evidence(held)),
                new Line("适用条款", basis(held)),
                new Line("情节和\n裁　　量", report.circumstances()),
                new Line("处理意见", report.proposal().label() + "。" + report.summary())));
        return form(held, "investigation-report", lines, approval, null);
    }

    PaperView hearingReport(PenaltyCase held, Hearing hearing, String minutes, String opinion) {
        var lines = List.of(new Line("案　　由", cause(held)), new Line("听证申请", PaperDesk.date(hearing.askedOn()) + "　" + hearing.words()),
                new Line("时间地点", (hearing.sitsAt() == null ? "" : PaperDesk.moment(desk.local(hearing.sitsAt()))) + "　" + hearing.place()),
                new Line("主 持 人", hearing.presiderName()), new Line("听证员、\n书记员", hearing.panel() + "　" + hearing.clerk()),
                new Line("双方意见\n争议焦点", minutes));
        var signed = new Signed("主持人\n意　　见", opinion,
                hearing.presider() == null ? List.of() : papers.signatures(List.of(hearing.presider()), desk.today()), desk.today());
        return papers.issue(held, new InternalFormPaper("hearing-report", Addressee.unit(held.where.enterpriseName()), lines, List.of(signed), null));
    }

    PaperView review(PenaltyCase held, LegalReview review) {
        var lines = new ArrayList<>(List.of(new Line("案　　由", cause(held)), new Line("案　　号", held.number), new Line("当 事 人", parties(held))));
        IntStream.range(0, LegalReview.POINTS.size()).forEach(i -> lines.add(new Line(LegalReview.POINTS.get(i), review.points().get(i))));
        lines.add(new Line("审核结论", review.passed() ? "√通过　□不通过" : "□通过　√不通过"));
        var signed = papers.signed("法制审核\n意　　见", review.opinion(), review.reviewer(), desk.today());
        return papers.issue(held, new InternalFormPaper("legal-review", Addressee.unit(held.where.enterpriseName()), lines, List.of(signed), null));
    }

    PaperView closure(PenaltyCase held, String execution, Approval approval) {
        var lines = List.of(new Line("案　　由", cause(held)), new Line("案　　号", held.number), new Line("当 事 人", parties(held)),
                new Line("处理决定", decisions(held)), new Line("执行情况", execution));
        return form(held, "case-closure", lines, approval, null);
    }

    private PaperView form(PenaltyCase held, String kind, List<Line> lines, Approval approval, @Nullable String remark) {
        return papers.issue(held, new InternalFormPaper(kind, Addressee.unit(held.where.enterpriseName()), lines, papers.opinions(held, approval), remark));
    }

    static String cause(PenaltyCase held) {
        return held.decidedOn == null ? "涉嫌" + held.cause + "案" : held.cause + "案";
    }

    /** The number of a complaint stands on no paper of the case: parties and other departments read the file. */
    private static String source(PenaltyCase held) {
        return held.source.label() + (held.sourceNote.isBlank() || held.source == CaseSource.COMPLAINT ? "" : "（" + held.sourceNote + "）");
    }

    private String parties(PenaltyCase held) {
        return desk.records.of(held.id, Party.class).stream().map(p -> p.name() + "　" + p.code()
                + (p.leader().isBlank() ? "" : "　负责人 " + p.leader()) + (p.position().isBlank() ? "" : "　" + p.position())
                + (p.address().isBlank() ? "" : "\n地址：" + p.address())).collect(Collectors.joining("\n"));
    }

    private String basis(PenaltyCase held) {
        return desk.records.of(held.id, Offence.class).stream().map(o -> o.act() + "：" + o.provision()).distinct().collect(Collectors.joining("\n"));
    }

    private String evidence(PenaltyCase held) {
        var lines = new ArrayList<String>();
        desk.records.of(held.id, Evidence.class).forEach(e -> lines.add(e.kind().label() + "：" + e.name() + (e.original() ? "" : "（复制件）")));
        desk.records.of(held.id, Interview.class).forEach(i -> lines.add("询问笔录：" + i.person() + "第" + i.nth() + "次"));
        return IntStream.range(0, lines.size()).mapToObj(i -> (i + 1) + "．" + lines.get(i)).collect(Collectors.joining("\n"));
    }

    private String decisions(PenaltyCase held) {
        return desk.records.of(held.id, Decision.class).stream().map(d -> d.number() + "　" + d.content()).collect(Collectors.joining("\n"));
    }
}
