package anlan.penalty;

import anlan.platform.document.PaperView;
import anlan.platform.document.form.Signature;
import anlan.platform.document.form.TextRecordPaper;
import anlan.platform.document.form.TextRecordPaper.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Fills the records of what was said in a case (笔录): interview, defence, hearing, discussion. */
@Component
class CaseMinutes {

    private final PaperDesk papers;
    private final CaseDesk desk;

    CaseMinutes(PaperDesk papers, CaseDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    /** What was asked and answered, before it is kept (询问内容). */
    record Talk(
            int nth, String person, String identity, String position, String phone, String address, String place,
            java.time.LocalDateTime from, java.time.LocalDateTime to, List<java.util.UUID> officers, String words, String remark,
            String refusal, String summons) {}

    PaperView interview(PenaltyCase held, Talk talk) {
        var day = talk.from.toLocalDate();
        var fields = new ArrayList<>(List.of(
                new Field("询问时间", PaperDesk.moment(talk.from) + "至" + talk.to.getHour() + "时" + "%02d".formatted(talk.to.getMinute()) + "分"),
                new Field("次　　数", "第" + talk.nth + "次"),
                new Field("询问地点", talk.place),
                new Field("被询问人", talk.person + "　" + talk.position),
                new Field("身份证件号码", talk.identity),
                new Field("住址、电话", talk.address + "　" + talk.phone),
                new Field("询问人、记录人", names(talk.officers, day))));
        if (!talk.summons.isEmpty()) {
            fields.add(new Field("询问通知书", talk.summons));
        }
        var told = "问：我们是" + desk.offices.organ(held.agency).name() + "执法人员，已向你出示执法证件。现就" + CaseForms.cause(held) + "依法向你询问，并告知：";
        var signer = talk.refusal.isBlank() ? Signature.of(talk.person, null, day) : Signature.refused(talk.person, talk.refusal, null, day);
        return papers.record(held, new TextRecordPaper("interview-record", addressee(held), fields, told, lines(talk.words),
                talk.remark.isBlank() ? "以上记录属实" : talk.remark, "询问人", papers.signatures(talk.officers, day), "被询问人", List.of(signer)),
                "　" + talk.person + "第" + talk.nth + "次");
    }

    PaperView defence(PenaltyCase held, Party party, Defence defence, String reply, boolean upheld) {
        var today = desk.today();
        var fields = List.of(new Field("时　　间", PaperDesk.date(defence.givenOn())), new Field("当 事 人", party.name()),
                new Field("陈述申辩人", defence.person()), new Field("方　　式", defence.byParty() ? "当事人通过平台提出" : "当面或者书面提出"));
        var text = new ArrayList<String>();
        text.add("陈述、申辩内容：");
        text.addAll(lines(defence.words()));
        text.add("复核意见（" + PaperDesk.date(today) + "）：" + (upheld ? "采纳。" : "不予采纳。"));
        text.addAll(lines(reply));
        return papers.record(held, new TextRecordPaper("statement-defence", party.addressee(), fields, "告知：", text, null, "承办人",
                papers.signatures(desk.investigators(held.id), today), "当事人", List.of(Signature.of(defence.person(), null, null))), "　陈述申辩");
    }

    PaperView hearing(PenaltyCase held, Party party, Hearing hearing, String minutes, String remark) {
        var today = desk.today();
        var fields = List.of(
                new Field("时　　间", hearing.sitsAt() == null ? "" : PaperDesk.moment(desk.local(hearing.sitsAt()))), new Field("地　　点", hearing.place()),
                new Field("公开情况", hearing.open() ? "公开" : "不公开：" + hearing.secrecy()), new Field("主 持 人", hearing.presiderName()),
                new Field("听证员、书记员", hearing.panel() + "　" + hearing.clerk()), new Field("案件调查人员", String.join("、", papers.names(held))),
                new Field("当 事 人", party.name()));
        var presiders = hearing.presider() == null ? List.<Signature>of() : papers.signatures(List.of(hearing.presider()), today);
        return papers.record(held, new TextRecordPaper("hearing-minutes", party.addressee(), fields, "书记员宣布听证纪律和当事人的权利、义务，主持人宣布案由：",
                lines(minutes), remark.isBlank() ? "以上记录属实" : remark, "主持人", presiders, "当事人或者代理人", List.of(Signature.of(party.name(), null, null))), "　听证");
    }

    /** What the members said, before it is kept (讨论内容). */
    record Sitting(
            java.time.LocalDateTime at, String place, String chair, List<java.util.UUID> members, List<String> names, List<String> votes,
            List<String> opinions, String conclusion) {}

    PaperView discussion(PenaltyCase held, Sitting sitting, String recorder) {
        var fields = List.of(new Field("时　　间", PaperDesk.moment(sitting.at)), new Field("地　　点", sitting.place), new Field("主 持 人", sitting.chair),
                new Field("参加人员", String.join("、", sitting.names)), new Field("记 录 人", recorder), new Field("案　　由", CaseForms.cause(held)));
        var text = new ArrayList<String>();
        text.add("承办人汇报案件事实、证据、适用法律和处理意见，法制审核人说明审核意见。讨论如下：");
        IntStream.range(0, sitting.names.size()).forEach(i ->
                text.add(sitting.names.get(i) + "（" + sitting.votes.get(i) + "）：" + sitting.opinions.get(i)));
        text.add("结论：" + sitting.conclusion);
        var members = papers.signatures(sitting.members, desk.today());
        return papers.record(held, new TextRecordPaper("collective-discussion", addressee(held), fields, null, text, null, "参加人员", members, "记录人",
                List.of(Signature.of(recorder, null, desk.today()))), "　集体讨论");
    }

    private static anlan.platform.document.form.Addressee addressee(PenaltyCase held) {
        return anlan.platform.document.form.Addressee.unit(held.where.enterpriseName());
    }

    private String names(List<java.util.UUID> persons, LocalDate day) {
        return persons.stream().map(p -> desk.offices.officer(p, day)).map(o -> o.name() + "（执法证号 " + o.certificateNo() + "）")
                .collect(java.util.stream.Collectors.joining("、"));
    }

    private static List<String> lines(String text) {
        return text.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
