package anlan.credit.record;

import anlan.organization.Organs;
import anlan.platform.document.PaperDraft;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.LetterPaper.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills the paper of a credit repair (信用修复决定书). */
@Component
class RepairPapers {

    private final Papers papers;
    private final Organs organs;
    private final RecordDesk desk;

    RepairPapers(Papers papers, Organs organs, RecordDesk desk) {
        this.papers = papers;
        this.organs = organs;
        this.desk = desk;
    }

    /** The number of the paper. */
    String decision(Repair repair, Entry entry, boolean granted) {
        var organ = organs.organ(repair.agency);
        var you = entry.unit ? "你单位" : "你";
        var parts = List.of(
                Part.text(you + "于" + day(repair.receivedOn) + "就下列信息申请信用修复："
                        + entry.kind.label() + "，" + entry.matter + (entry.number.isEmpty() ? "" : "，" + entry.number) + "。经核实："
                        + sentence(repair.finding)),
                Part.headed("一、决定", List.of(granted
                        ? "准予信用修复。自本决定作出之日起，上述信息不再作为" + you + "的失信信息，已经公开的停止公开。" : "不予信用修复。")),
                Part.headed("二、理由", List.of(sentence(repair.opinion))));
        var letter = new LetterPaper("credit-repair-decision", entry.unit ? Addressee.unit(entry.party) : Addressee.person(entry.party), List.of(), parts, "三、救济途径和期限",
                "联系人：" + repair.checkerName + "　　联系单位：" + organ.name(), List.of(), null);
        return papers.issue(PaperDraft.of(organ, desk.today(), letter, repair.id, repair.territory, repair.division, repair.supervisor)).number();
    }

    static String sentence(String words) {
        return words.strip().replaceAll("[。；]+$", "") + "。";
    }

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
