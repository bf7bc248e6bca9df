package anlan.penalty;

import anlan.kernel.Money;
import anlan.platform.document.PaperView;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.LetterPaper.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the letters of a case (外部文书): notice, hearing notice, summons, decision. */
@Component
class CaseLetters {

    private final PaperDesk papers;
    private final CaseDesk desk;

    CaseLetters(PaperDesk papers, CaseDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    PaperView notice(PenaltyCase held, Party party, Report report, List<Offence> offences) {
        var you = party.addressee().you();
        var parts = new ArrayList<Part>();
        parts.add(Part.text(you + "涉嫌" + held.cause + "一案，本机关已调查终结。依照" + desk.cited("law:told") + "的规定，现将拟作出的行政处罚告知如下："));
        parts.add(PaperDesk.part("一、事实和证据", report.facts(), "证据有：" + evidence(held) + "。"));
        parts.add(PaperDesk.part("二、理由和依据", reasons(offences, report)));
        parts.add(Part.headed("三、拟作出的行政处罚", sanctions(offences, false)));
        return papers.issue(held, new LetterPaper("penalty-notice", party.addressee(), List.of(), parts, "四、" + you + "的权利",
                papers.contact(held), List.of(), null));
    }

    PaperView hearingNotice(PenaltyCase held, Party party, String noticeNumber, String ground, List<Offence> offences) {
        var you = party.addressee().you();
        var parts = List.of(
                Part.text("本机关拟对" + you + "作出行政处罚，内容及事实、理由、依据见行政处罚告知书" + noticeNumber + "。"),
                Part.headed("一、拟作出的行政处罚", sanctions(offences, false)),
                PaperDesk.part("二、听证条件", "上述处罚达到听证条件：" + ground + "（" + desk.cited("law:hearing-threshold") + "）。"));
        return papers.issue(held, new LetterPaper("hearing-notice", party.addressee(), List.of(), parts, "三、要求听证的权利",
                papers.contact(held), List.of(), null));
    }

    PaperView summons(PenaltyCase held, Party party, Hearing.Sitting sitting) {
        var parts = List.of(
                Part.text("应" + party.addressee().you() + "的要求，本机关决定就" + CaseForms.cause(held) + "举行听证，现通知如下："),
                PaperDesk.part("一、时间和地点", PaperDesk.moment(desk.local(sitting.at())) + "，" + sitting.place() + "。"
                        + (sitting.open() ? "公开举行。" : "不公开举行：" + sitting.secrecy() + "。")),
                PaperDesk.part("二、听证人员", "主持人：" + sitting.presiderName() + "；听证员：" + PaperDesk.or(sitting.panel()) + "；书记员：" + PaperDesk.or(sitting.clerk()) + "。",
                        "请携带身份证明、委托代理手续和证据材料准时参加。"));
        return papers.issue(held, new LetterPaper("hearing-summons", party.addressee(), List.of(), parts, "三、权利和义务",
                papers.contact(held), List.of(), null));
    }

    /** 行政处罚决定书; where the acts are punished day by day, 按日连续处罚决定书 with the days. */
    PaperView decision(PenaltyCase held, Party party, Report report, List<Offence> offences, String told, @Nullable String bank) {
        var daily = desk.records.of(held.id, DailyPenalty.class);
        var you = party.addressee().you();
        var parts = new ArrayList<Part>();
        parts.add(Part.text(PaperDesk.date(java.util.Objects.requireNonNull(held.filedOn)) + "，本机关对" + you + "涉嫌" + held.cause + "立案调查，现已终结。"));
        parts.add(PaperDesk.part("一、违法事实和证据", "经查，" + report.facts(), "以上事实，有下列证据证明：" + evidence(held) + "。"));
        parts.add(PaperDesk.part("二、告知和陈述、申辩", told));
        var weighed = new ArrayList<String>();
        weighed.add(reasons(offences, report) + (offences.size() > 1 ? "分别裁量、合并处罚如下：" : "决定处罚如下："));
        weighed.addAll(sanctions(offences, true));
        parts.add(Part.headed("三、处罚理由、种类和依据", weighed));
        if (!daily.isEmpty()) {
            parts.add(Part.table("按日连续处罚的计算：", List.of("原处罚决定、责令改正", "计罚起止", "日数和每日", "合计"), daily.stream().map(CaseLetters::days).toList()));
        }
        if (bank != null) {
            parts.add(PaperDesk.part("四、履行和救济的方式、期限", "代收机构：" + bank + "。"));
        }
        return papers.issue(held, new LetterPaper(daily.isEmpty() ? "penalty-decision" : "daily-penalty", party.addressee(), PaperDesk.block(party), parts,
                bank == null ? "四、救济途径和期限" : null, null, List.of(), null));
    }

    private static List<String> days(DailyPenalty d) {
        return List.of(d.decisionNumber() + "；" + d.orderNumber() + "（" + PaperDesk.date(d.orderedOn()) + "）", PaperDesk.date(d.firstDay()) + "至" + PaperDesk.date(d.reinspectedOn()),
                d.days() + "日，每日¥" + "%,.2f".formatted(d.daily()), "¥" + "%,.2f".formatted(d.sum()));
    }

    PaperView noPenalty(PenaltyCase held, Party party, Report report) {
        var parts = List.of(
                Part.text("本机关对" + party.addressee().you() + "涉嫌" + held.cause + "立案调查，现已终结。"),
                PaperDesk.part("一、事实", report.facts()),
                PaperDesk.part("二、决定", report.ground() + "。本机关决定不予行政处罚。", "本机关已对" + party.addressee().you() + "进行教育。"));
        return papers.issue(held, new LetterPaper("no-penalty-decision", party.addressee(), PaperDesk.block(party), parts, "三、救济途径和期限",
                null, List.of(), null));
    }

    /** 行政处罚备案报告: which penalty, on whom, for what; the decision goes with it. */
    PaperView filingReport(PenaltyCase held, Party party, Decision decision) {
        var organ = desk.offices.organ(held.agency);
        var parts = List.of(
                Part.text("本机关对" + party.name() + "作出的行政处罚属于应当备案的重大行政处罚，依照" + desk.cited(Basis.HEAVY_REPORT.key()) + "的规定，现报请备案。"),
                PaperDesk.part("一、案件", "案由：" + held.cause + "。决定书：" + decision.number() + "，" + PaperDesk.date(decision.decidedOn()) + "作出。"),
                PaperDesk.part("二、处罚", sentence(decision.content())),
                PaperDesk.part("三、附件", "行政处罚决定书" + decision.number() + "。"));
        return papers.issue(held, new LetterPaper("penalty-filing-report", Addressee.unit(organ.upperOrgan().isBlank() ? "上一级行政机关" : organ.upperOrgan()), List.of(), parts, null,
                papers.contact(held), List.of(), null));
    }

    PaperView preserve(PenaltyCase held, Party party, Preservation kept) {
        var parts = List.of(
                Part.text("因" + party.addressee().you() + "涉嫌" + held.cause + "，" + kept.reason() + "。依照" + desk.cited(Basis.PRESERVATION.key()) + "的规定，本机关决定对下列证据先行登记保存，保存地点："
                        + kept.place() + "，保管人：" + kept.keeper() + "。" + (kept.present().isEmpty() && kept.absence().isEmpty() ? "" : "当场清点：" + kept.presence().words() + "。")),
                Part.table(null, List.of("序号", "证据名称、数量"), IntStream.range(0, kept.objects().size())
                        .mapToObj(i -> List.of(String.valueOf(i + 1), kept.objects().get(i))).toList()));
        return papers.issue(held, new LetterPaper("evidence-preservation", party.addressee(), List.of(), parts, null, papers.contact(held),
                papers.signatures(kept.officers(), desk.today()), anlan.platform.document.form.Signature.of(party.leader().isBlank() ? party.name() : party.leader(), null, null)));
    }

    PaperView dispose(PenaltyCase held, Party party, Preservation kept, List<String> lines, String note) {
        var parts = new ArrayList<Part>();
        parts.add(Part.text("本机关以先行登记保存证据通知书" + papers.get(java.util.Objects.requireNonNull(kept.paper())).number()
                + "登记保存的证据，依照" + desk.cited(Basis.PRESERVATION_DISPOSAL.key()) + "的规定，决定处理如下："));
        parts.add(Part.text(IntStream.range(0, lines.size()).mapToObj(i -> (i + 1) + "．" + lines.get(i) + "。").toArray(String[]::new)));
        if (!note.isEmpty()) {
            parts.add(Part.text(note));
        }
        return papers.issue(held, new LetterPaper("preservation-disposal", party.addressee(), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    private static String reasons(List<Offence> offences, Report report) {
        var provisions = offences.stream().map(Offence::provision).distinct().collect(Collectors.joining("、"));
        var discretion = offences.stream().map(Offence::discretion).filter(d -> !d.isBlank()).distinct().collect(Collectors.joining("；"));
        return "上述行为应当依照" + provisions + "的规定给予处罚。" + (report.circumstances().isBlank() ? "" : sentence(report.circumstances()))
                + (discretion.isBlank() ? "" : sentence("裁量：" + discretion));
    }

    private static String sentence(String text) {
        return text.endsWith("。") ? text : text + "。";
    }

    /** The sum of each act in capitals, and the total in both. */
    static List<String> sanctions(List<Offence> offences, boolean decided) {
        var lines = new ArrayList<String>();
        var total = BigDecimal.ZERO;
        for (int i = 0; i < offences.size(); i++) {
            var offence = offences.get(i);
            var fine = decided ? offence.decidedFine() : offence.fine();
            var parts = new ArrayList<String>();
            if (!offence.measures().isBlank()) {
                parts.add(offence.measures());
            }
            if (fine != null) {
                parts.add("罚款人民币" + new Money(fine).inCapitals());
                total = total.add(fine);
            }
            lines.add((i + 1) + "．" + offence.act() + "：" + String.join("，并处", parts) + (i == offences.size() - 1 ? "。" : "；"));
        }
        lines.add(total.signum() > 0
                ? "合计罚款人民币" + new Money(total).inCapitals() + "（¥" + "%,.2f".formatted(total) + "）。"
                : "不处罚款。");
        return lines;
    }

    private String evidence(PenaltyCase held) {
        var names = new ArrayList<String>();
        desk.records.of(held.id, Evidence.class).forEach(e -> names.add(e.name()));
        desk.records.of(held.id, Interview.class).forEach(i -> names.add("对" + i.person() + "的询问笔录"));
        return IntStream.range(0, names.size()).mapToObj(i -> (i + 1) + "．" + names.get(i)).collect(Collectors.joining("；"));
    }
}
