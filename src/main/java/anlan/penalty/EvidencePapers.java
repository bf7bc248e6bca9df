package anlan.penalty;

import anlan.platform.document.PaperView;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.LetterPaper.Part;
import anlan.platform.document.form.TextRecordPaper;
import anlan.platform.document.form.TextRecordPaper.Field;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the papers of the evidence work (勘验笔录、证据提取单、抽样取证凭证、鉴定委托书、协助调查函、回避决定书). */
@Component
class EvidencePapers {

    private final PaperDesk papers;
    private final CaseDesk desk;

    EvidencePapers(PaperDesk papers, CaseDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    PaperView survey(PenaltyCase held, int nth, SiteEvidence.NewSurvey survey, String sketch) {
        var day = survey.from().toLocalDate();
        var fields = List.of(new Field("勘验时间", time(survey.from(), survey.to())), new Field("次　　数", "第" + nth + "次"), new Field("勘验地点", survey.place()),
                new Field("天气情况", survey.weather()), new Field("勘验人、记录人", names(survey.officers(), day)), new Field("到场情况", survey.presence().words()));
        var told = "我们是" + desk.offices.organ(held.agency).name() + "执法人员，已出示执法证件。现就" + CaseForms.cause(held) + "依法进行勘验，并告知：";
        var text = new ArrayList<>(survey.findings().strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
        text.add("勘验图、照片：" + sketch);
        return papers.record(held, new TextRecordPaper("site-investigation-record", unit(held), fields, told, text,
                survey.presence().absence().isEmpty() ? survey.remark().isBlank() ? "以上记录属实" : survey.remark() : null, "勘验人", papers.signatures(survey.officers(), day), "当事人", List.of(survey.presence().signature(day))),
                "　勘验第" + nth + "次");
    }

    PaperView extraction(PenaltyCase held, int nth, Evidence taken, Extraction.Way way, String place, LocalDateTime at, Presence provider) {
        var day = at.toLocalDate();
        var fields = List.of(new Field("提取时间", PaperDesk.moment(at)), new Field("提取地点", place), new Field("提取方式", way.label()),
                new Field("提 取 人", names(taken.collectors(), day)), new Field("提 供 人", provider.present()), new Field("原件存放", taken.keeper()));
        var told = "我们是" + desk.offices.organ(held.agency).name() + "执法人员，已出示执法证件。现就" + CaseForms.cause(held) + "依法提取下列证据：";
        var text = List.of("证据名称：" + taken.name() + "（" + taken.kind().label() + "）", "证明内容：" + PaperDesk.or(taken.proves()), "附件：" + attached(taken),
                taken.original() ? "上述证据系原件、原物。" : "上述证据系复制件，与原件核对无误。");
        return papers.record(held, new TextRecordPaper("evidence-copy", unit(held), fields, told, text, null, "提取人", papers.signatures(taken.collectors(), day),
                "提供人", List.of(provider.signature(day))), "　证据提取第" + nth + "次");
    }

    PaperView sampling(PenaltyCase held, SiteEvidence.NewSampling sampling) {
        var day = sampling.at().toLocalDate();
        var rows = IntStream.range(0, sampling.items().size()).mapToObj(i -> row(i + 1, sampling.items().get(i), 5)).toList();
        var parts = List.of(
                Part.text("因" + CaseForms.cause(held) + "调查取证的需要，依照" + desk.cited(Basis.SAMPLING.key()) + "的规定，本机关于" + PaperDesk.moment(sampling.at()) + "在" + sampling.place()
                        + "对下列物品抽样取证。" + sampling.presence().words() + "。"),
                Part.table(null, List.of("序号", "名称", "批号、规格", "数量", "价格", "封签号"), rows));
        return papers.issue(held, new LetterPaper("sampling-evidence", unit(held), List.of(), parts, null, papers.contact(held),
                papers.signatures(sampling.officers(), day), sampling.presence().signature(day)));
    }

    private static List<String> row(int no, String line, int columns) {
        var parts = Arrays.asList(line.split("\\s*[，,]\\s*", columns));
        var row = new ArrayList<>(List.of(String.valueOf(no)));
        IntStream.range(0, columns).forEach(i -> row.add(i < parts.size() && !parts.get(i).isBlank() ? parts.get(i) : "——"));
        return row;
    }

    PaperView summon(PenaltyCase held, InterviewSummonses.NewSummons wanted) {
        var parts = List.of(
                Part.text("本机关正在调查" + held.where.enterpriseName() + CaseForms.cause(held) + "（案号" + held.number.replaceAll("[（）]", "") + "）。依照" + desk.cited(Basis.QUESTIONING.key())
                        + "的规定，请你接受询问调查："),
                PaperDesk.part("一、时间", PaperDesk.moment(wanted.at()) + "。"),
                PaperDesk.part("二、地点", sentence(wanted.place())),
                PaperDesk.part("三、携带的证件和材料", wanted.bring().isBlank() ? "本人身份证件。" : "本人身份证件；" + sentence(wanted.bring())),
                PaperDesk.part("四、询问人", names(wanted.officers(), desk.today()) + "。"));
        return papers.issue(held, new LetterPaper("interview-summons", Addressee.person(wanted.person().strip()), List.of(), parts, "五、权利和义务", papers.contact(held), List.of(), null));
    }

    PaperView commission(PenaltyCase held, Appraisals.NewAppraisal wanted, boolean stops) {
        var parts = List.of(
                Part.text("因办理" + CaseForms.cause(held) + "的需要，依照" + desk.cited(Basis.APPRAISAL.key()) + "的规定，现委托你机构对下列物品进行检测、检验、鉴定。"),
                Part.headed("一、送检物品", numbered(wanted.objects())),
                PaperDesk.part("二、检测、检验、鉴定事项", wanted.questions()),
                PaperDesk.part("三、期限", "请于" + PaperDesk.date(wanted.due()) + "以前出具报告。" + (stops ? "检测、检验、鉴定的时间不计入本案办案期限。" : "")));
        return papers.issue(held, new LetterPaper("appraisal-commission", Addressee.unit(wanted.institution()), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    PaperView assistance(PenaltyCase held, String organ, String matter, LocalDate due) {
        var parts = List.of(
                Part.text("本机关正在办理" + held.where.enterpriseName() + CaseForms.cause(held) + "（案号" + held.number.replaceAll("[（）]", "") + "）。依照" + desk.cited(Basis.ASSISTANCE.key()) + "的规定，请你单位协助调查下列事项："),
                PaperDesk.part("一、协助事项", matter),
                PaperDesk.part("二、答复", "请于" + PaperDesk.date(due) + "以前书面答复，并附有关材料。"));
        return papers.issue(held, new LetterPaper("assistance-letter", Addressee.unit(organ), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    PaperView recusal(PenaltyCase held, Recusal asked, boolean granted, String words) {
        var parts = List.of(
                Part.text(PaperDesk.date(asked.askedOn()) + "，" + asked.applicant() + "就" + CaseForms.cause(held) + "提出" + asked.name() + "回避，理由是：" + sentence(asked.reason())),
                Part.text("经审查，" + sentence(words) + "依照" + desk.cited(Basis.RECUSAL.key()) + "的规定，本机关决定" + (granted ? asked.name() + "回避，不再参与本案的办理。" : "驳回申请，" + asked.name() + "不回避。")),
                Part.text("回避决定作出之前，没有停止本案的调查。"));
        return papers.issue(held, new LetterPaper("recusal", Addressee.person(asked.applicant()), List.of(), parts, null, papers.contact(held), List.of(), null));
    }

    PaperView address(PenaltyCase held, Party party, Services.NewAddress given) {
        var lines = List.of("1．受送达人：" + party.name(), "2．送达地址：" + given.address() + "　邮政编码：" + PaperDesk.or(given.postCode()),
                "3．收件人：" + given.receiver() + "　联系电话：" + PaperDesk.or(given.phone()),
                "4．电子送达：" + (given.electronic().isBlank() ? "□同意　√不同意" : "√同意　□不同意　传真、电子邮件：" + given.electronic()));
        var parts = List.of(Part.text("为便于当事人及时收到本案文书，保障当事人的权利，请确认送达地址："), Part.text(lines.toArray(String[]::new)));
        return papers.record(held, new LetterPaper("service-address-confirmation", party.addressee(), List.of(), parts, null, papers.contact(held),
                papers.signatures(desk.investigators(held.id), desk.today()), anlan.platform.document.form.Signature.of(given.receiver(), null, desk.today())),
                "　送达地址　" + (1 + desk.records.of(held.id, ServiceAddress.class).size()));
    }

    PaperView announce(PenaltyCase held, Party party, PaperView announced, String gist, LocalDate counts) {
        var parts = List.of(
                Part.text("本机关办理的" + CaseForms.cause(held) + "，" + announced.title() + announced.number() + "用其他方式无法送达" + party.addressee().you() + "，依照" + desk.cited(Basis.SERVICE_WAYS.key()) + "的规定公告送达。"),
                PaperDesk.part("一、文书主要内容", PaperDesk.sentence(gist)),
                PaperDesk.part("二、领取", "请" + party.addressee().you() + "到" + desk.offices.organ(held.agency).name() + "领取文书。公告期满之日为" + PaperDesk.date(counts) + "，文书载明的期限自视为送达之日起算。"));
        return papers.issue(held, new LetterPaper("service-announcement", party.addressee(), List.of(), parts, "三、视为送达", papers.contact(held), List.of(), null));
    }

    private static String time(LocalDateTime from, LocalDateTime to) {
        return PaperDesk.moment(from) + "至" + (to.toLocalDate().equals(from.toLocalDate()) ? to.getHour() + "时" + "%02d".formatted(to.getMinute()) + "分" : PaperDesk.moment(to));
    }

    private String names(List<UUID> persons, LocalDate day) {
        return persons.stream().map(p -> desk.offices.officer(p, day)).map(o -> o.name() + "（执法证号 " + o.certificateNo() + "）").collect(Collectors.joining("、"));
    }

    private static List<String> numbered(List<String> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> (i + 1) + "．" + lines.get(i)).toList();
    }

    private static String sentence(String text) {
        return text.strip().endsWith("。") ? text.strip() : text.strip() + "。";
    }

    private static Addressee unit(PenaltyCase held) {
        return Addressee.unit(held.where.enterpriseName());
    }

    /** The name of a file with the beginning of its hash, as records name what is attached. */
    static String attached(@Nullable Evidence evidence) {
        return evidence == null || evidence.file() == null ? "无" : evidence.fileName() + "（SHA-256 " + evidence.sha256().substring(0, 16) + "……）";
    }
}
