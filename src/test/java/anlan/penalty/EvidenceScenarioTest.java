package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.file.FileKind;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(Weeks.class)
class EvidenceScenarioTest extends PenaltyScenario {

    private static final LocalDate START = Weeks.START;
    private static final Presence THERE = new Presence("赵某（安全管理员）", "", "");
    private static final Presence ABSENT = new Presence("", "拒绝到场", "钱某（村委会）");

    @Test
    void a_survey_is_recorded_with_its_sketch_and_tells_whether_the_party_was_there() {
        var id = the.aFiledCase(the.aUnit());

        refused(() -> survey(id, new Presence("", "", "")), "通知当事人到场", "第四十一条");
        refused(() -> survey(id, new Presence("", "拒绝到场", "")), "见证人", "第四十一条");
        survey(id, ABSENT);

        var work = work(id);
        assertThat(work.surveys()).singleElement().satisfies(s -> assertThat(s.absence()).isEqualTo("拒绝到场"));
        assertThat(the.view(id).evidence()).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(Evidence.Kind.SITE_RECORD);
            assertThat(e.sha256()).hasSize(64);
        });
        assertThat(papers(id)).contains("site-investigation-record");
    }

    @Test
    void samples_are_listed_sent_to_be_tested_and_the_clock_stands_still_until_the_last_result() {
        var id = the.aFiledCase(the.aUnit());
        run(the.officer, () -> the.bean(SiteEvidence.class).sample(id, new SiteEvidence.NewSampling("成品库", now(), team(), List.of("烟花，A批，2箱，300元，封001", "引线，B批，1卷"), THERE)));
        assertThat(the.view(id).evidence()).hasSize(2).allMatch(e -> e.kind() == Evidence.Kind.OBJECT);
        assertThat(papers(id)).contains("sampling-evidence");
        commission(id, "某检测站");
        commission(id, "某鉴定所");
        assertThat(papers(id)).contains("appraisal-commission");
        assertThat(the.view(id).stoppedOn()).isEqualTo(START);
        clock.pass(4);
        var asked = work(id).appraisals();
        receive(id, asked.getFirst());
        assertThat(the.view(id).stoppedOn()).isEqualTo(START);
        clock.pass(5);
        receive(id, asked.getLast());

        assertThat(the.view(id).stoppedOn()).isNull();
        assertThat(the.view(id).decideBy()).isEqualTo(START.plusDays(99));
        assertThat(duties(id)).doesNotContain("催取检测鉴定结果").contains("作出处罚决定");
        refused(() -> receive(id, asked.getLast()), "已经收到结果");
        assertThat(the.view(id).evidence().stream().filter(e -> e.kind() == Evidence.Kind.APPRAISAL)).hasSize(2);
    }

    @Test
    void another_body_is_asked_to_help_by_a_day_and_its_answer_is_entered() {
        var id = the.aFiledCase(the.aUnit());
        var asked = as(the.officer, () -> the.bean(Assistances.class).ask(id, "某区应急管理局", "请核实进货去向。", START.plusDays(10)));
        assertThat(about(id, "催取协查答复").lastDay()).isEqualTo(START.plusDays(10));
        clock.pass(3);
        run(the.officer, () -> the.bean(Assistances.class).answer(id, asked, clock.today(), "某应急函〔2026〕1号", "去向属实。", null));

        assertThat(duties(id)).doesNotContain("催取协查答复");
        assertThat(papers(id)).contains("assistance-letter");
        refused(() -> run(the.officer, () -> the.bean(Assistances.class).answer(id, asked, clock.today(), "", "再答", null)), "已经登记答复");
    }

    @Test
    void a_person_is_summoned_served_and_questioned_as_the_record_names() {
        var id = the.aFiledCase(the.aUnit());
        var summonses = the.bean(InterviewSummonses.class);
        refused(() -> as(the.officer, () -> summonses.summon(id, summons(now().minusHours(1)))), "晚于现在", null);
        var asked = as(the.officer, () -> summonses.summon(id, summons(now().plusDays(2))));
        assertThat(about(id, "按通知的时间询问").lastDay()).isEqualTo(START.plusDays(2));
        assertThat(about(id, "送达其他文书").lastDay()).isEqualTo(START.plusDays(2));
        refused(() -> run(the.officer, () -> summonses.absent(id, asked, "没有来")), "尚未送达", null);
        run(the.officer, () -> the.bean(Deliveries.class).serve(id, work(id).deliveries().getFirst().id(), the.receipt()));
        refused(() -> run(the.officer, () -> summonses.absent(id, asked, "没有来")), "还没有到", null);
        clock.pass(2);
        clock.passMinutes(11);
        refused(() -> question(id, "王某", asked), "与被询问人不符", null);
        question(id, "孙某", asked);

        assertThat(work(id).summonses()).singleElement().satisfies(s -> assertThat(s.interview()).isEqualTo(the.view(id).interviews().getFirst().id()));
        assertThat(papers(id)).contains("interview-summons", "interview-record", "service-receipt");
        assertThat(duties(id)).doesNotContain("按通知的时间询问", "送达其他文书");
        refused(() -> question(id, "孙某", asked), "已经询问", null);
        assertThat(as(the.owner(the.view(id).enterprise()), () -> the.bean(Papers.class).of(id)).stream().map(PaperView::kind)).doesNotContain("interview-summons");
    }

    private InterviewSummonses.NewSummons summons(LocalDateTime at) {
        return new InterviewSummonses.NewSummons("孙某", "装药工", "本机关询问室", at, "劳动合同", team());
    }

    private void question(CaseId id, String person, UUID summons) {
        clock.passMinutes(10);
        run(the.officer, () -> the.bean(Investigations.class).record(id, new Investigations.NewInterview(person, "", "装药工", "", "", "本机关询问室", now().minusMinutes(6), now().minusMinutes(1), team(),
                "问：是否培训？\n答：没有。", "", "", summons)));
    }

    @Test
    void whoever_is_recused_is_replaced_and_sees_the_case_no_more() {
        var id = the.aFiledCase(the.aUnit());
        var recusals = the.bean(Recusals.class);
        var asked = as(the.officer, () -> recusals.ask(id, "赵某", the.second.person(), "系本单位投资人的近亲属"));
        assertThat(duties(id)).contains("决定回避");
        refused(() -> run(the.officer, () -> recusals.decide(id, asked, true, null, "属实")), "无权办理");
        refused(() -> run(the.head, () -> recusals.decide(id, asked, true, null, "属实")), "不得少于", "第四十二条");
        var third = the.presider;
        run(the.head, () -> recusals.decide(id, asked, true, third.person(), "关系属实。"));

        assertThat(the.view(id).investigators()).extracting(CaseOfficer::officer).containsExactlyInAnyOrder(the.officer.person(), third.person());
        assertThatThrownBy(() -> as(the.second, () -> the.bean(CaseViews.class).view(id))).hasMessageContaining("无权查看");
        assertThat(as(the.second, () -> the.bean(EvidenceViews.class).of(id)).recusals()).isEmpty();
        assertThat(papers(id)).contains("recusal");
        assertThat(duties(id)).doesNotContain("决定回避");
        var own = as(the.officer, () -> recusals.ask(id, "赵某", the.head.person(), "与负责人有利害关系"));
        refused(() -> run(the.head, () -> recusals.decide(id, own, false, null, "不属实")), "不得决定自己的回避", "第十七条第三款");
        run(the.deputy, () -> recusals.decide(id, own, false, null, "经负责人集体讨论，不属实。"));
        assertThat(as(the.head, () -> the.bean(CaseViews.class).view(id)).id()).isEqualTo(id);
    }

    @Test
    void kept_evidence_is_disposed_of_object_by_object_and_an_urgent_keeping_is_approved_in_a_day_or_lifted() {
        var id = the.aFiledCase(the.aUnit());
        preserve(id, false, new Presence("", "", ""));
        the.approve(id);
        var kept = the.view(id).preservations().getFirst();
        refused(() -> run(the.officer, () -> the.bean(Investigations.class).dispose(id, kept.id(), List.of(Preservation.Way.RELEASE), "")), "每件", "第四十四条");
        refused(() -> run(the.officer, () -> the.bean(Investigations.class).dispose(id, kept.id(), List.of(Preservation.Way.RELEASE, Preservation.Way.OTHER), "")), "其他处理方式");
        run(the.officer, () -> the.bean(Investigations.class).dispose(id, kept.id(), List.of(Preservation.Way.RECORD, Preservation.Way.RELEASE), ""));
        assertThat(the.view(id).preservations().getFirst().disposal()).contains("账册 2 本：采取记录", "电脑 1 台：解除先行登记保存");
        assertThat(duties(id)).doesNotContain("处理登记保存的证据");
        assertThat(papers(id)).contains("preservation-approval", "evidence-preservation", "preservation-disposal");

        refused(() -> preserve(id, true, new Presence("", "", "")), "通知当事人到场");
        preserve(id, true, THERE);
        assertThat(about(id, "补办先行登记保存批准").lastDay()).isEqualTo(START.plusDays(1));
        run(the.sectionHead, () -> the.bean(Approvals.class).endorse(id, the.view(id).pending().getFirst().id(), false, "没有必要。"));
        assertThat(the.view(id).preservations().getLast().disposal()).contains("立即解除");
        assertThat(duties(id)).doesNotContain("补办先行登记保存批准");
    }

    @Test
    void evidence_passes_from_hand_to_hand_until_it_is_given_back() {
        var id = the.anInvestigatedCase(the.aUnit());
        var evidence = the.view(id).evidence().getFirst().id();
        var investigations = the.bean(Investigations.class);
        run(the.officer, () -> investigations.handOver(id, evidence, false, "证据室管理员", "证据室 3 柜", "入库保管"));
        run(the.officer, () -> investigations.handOver(id, evidence, true, "赵某", "", "核对完毕"));

        assertThat(as(the.officer, () -> investigations.custody(id)).get(evidence)).extracting(Custody::keeper).containsExactly("单位档案室", "证据室管理员", "赵某");
        refused(() -> run(the.officer, () -> investigations.handOver(id, evidence, false, "某", "", "再用")), "已经退还");
    }

    @Test
    void the_forms_of_the_evidence_work_keep_what_was_typed_and_end_on_the_tab() {
        var id = the.aFiledCase(the.aUnit());
        var officer = visitor(the.officer);
        var at = "/cases/" + id.value();
        var me = the.officer.person().toString();
        var other = the.second.person().toString();

        for (var form : List.of("summonses", "surveys", "samplings", "appraisals", "assistances", "recusals", "service-addresses")) {
            assertThat(officer.get(at + "/" + form + "/new").statusCode()).as(form).isEqualTo(200);
        }
        officer.get(at + "/surveys/new");
        var bad = officer.upload(at + "/surveys/new", "upload", "", new byte[0], "place", "成品库", "from", stamp(-30), "to", stamp(-5), "officers", me, "officers", other, "findings", "库房东西长 12 米。");
        assertThat(bad.body()).contains("通知当事人到场", "库房东西长 12 米。");
        assertThat(officer.upload(at + "/surveys/new", "upload", "sketch.pdf", pdf(), "place", "成品库", "weather", "晴", "from", stamp(-30), "to", stamp(-5), "officers", me, "officers", other,
                "present", "赵某", "absence", "", "witness", "", "findings", "库房东西长 12 米。", "remark", "").body()).contains("成品库 第 1 次", "sketch.pdf");
        assertThat(officer.post(at + "/samplings/new", "place", "成品库", "at", stamp(-2), "officers", me, "officers", other, "items", "烟花，A批，2箱", "present", "赵某").body()).contains("抽样取证", "烟花，A批，2箱");
        assertThat(officer.post(at + "/appraisals/new", "institution", "某检测站", "objects", "烟花，2箱", "questions", "药量", "due", START.plusDays(9).toString()).body()).contains("期间不计入办案期限");
        assertThat(officer.post(at + "/assistances/new", "organ", "某局", "matter", "核实", "due", START.plusDays(9).toString()).body()).contains("某局：核实");
        assertThat(officer.post(at + "/service-addresses/new", "party", the.view(id).parties().getFirst().id().toString(), "address", "百节镇 1 号", "receiver", "赵某", "electronic", "a@example.cn").body())
                .contains("同意电子送达 a@example.cn");
        assertThat(officer.post(at + "/recusals/new", "applicant", "赵某", "officer", other, "reason", "近亲属").body()).contains("已报请决定");
        assertThat(officer.post(at + "/summonses/new", "person", "孙某", "place", "询问室", "at", stamp(-5), "officers", me, "officers", other).body()).contains("询问时间应当晚于现在", "孙某");
        assertThat(officer.post(at + "/summonses/new", "person", "孙某", "place", "询问室", "at", stamp(5), "officers", me, "officers", other).body()).contains("询问通知书已制作", "等待询问");
        var letter = at + "/deliveries/" + work(id).deliveries().getFirst().id();
        assertThat(officer.get(letter).body()).contains("登记送达询问通知书");
        assertThat(officer.post(letter, "way", "DIRECT", "receivedAt", stamp(0), "place", "厂区", "receiver", "").body()).contains("请填写签收人");
        assertThat(officer.post(letter, "way", "DIRECT", "receivedAt", stamp(0), "place", "厂区", "receiver", "孙某").body()).contains("已登记送达");
        assertThat(officer.get(at + "/interviews/new").body()).contains("按哪份询问通知书");
        var head = visitor(the.head);
        var recusal = work(id).recusals().getFirst().id();
        assertThat(head.get(at).body()).contains("决定回避：");
        assertThat(head.get(at + "/recusals/" + recusal).body()).contains("近亲属");
        assertThat(head.post(at + "/recusals/" + recusal, "words", "不属实", "granted", "false").body()).contains("已驳回申请");
        var evidence = the.view(id).evidence().getFirst().id();
        assertThat(officer.get(at + "/evidence/" + evidence + "/custody").body()).contains("取得");
        assertThat(officer.post(at + "/evidence/" + evidence + "/custody", "back", "false", "keeper", "管理员", "place", "", "reason", "入库").body()).contains("管理员");
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    }

    private String stamp(int minutes) {
        return now().plusMinutes(minutes).withSecond(0).withNano(0).toString();
    }

    private Visitor visitor(SignedIn person) {
        return the.visitor(port, person);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private List<UUID> team() {
        return List.of(the.officer.person(), the.second.person());
    }

    private void survey(CaseId id, Presence presence) {
        run(the.officer, () -> the.bean(SiteEvidence.class).survey(id, new SiteEvidence.NewSurvey("装药车间", "晴", now().minusMinutes(30), now().minusMinutes(1), team(), presence,
                "车间东西长 12 米。\n地面有散落药物。", ""), new Investigations.Upload("勘验图.pdf", new ByteArrayInputStream(pdf()), FileKind.PAPER)));
    }

    private void commission(CaseId id, String institution) {
        run(the.officer, () -> the.bean(Appraisals.class).commission(id, new Appraisals.NewAppraisal(institution, List.of("烟花，2箱"), "药量是否超标", START.plusDays(20))));
    }

    private void receive(CaseId id, Appraisal asked) {
        run(the.officer, () -> the.bean(Appraisals.class).receive(id, asked.id(), clock.today(), "超标", team(), null));
    }

    private void preserve(CaseId id, boolean urgent, Presence presence) {
        run(the.officer, () -> the.bean(Investigations.class).preserve(id, new Investigations.NewPreservation("证据可能灭失", List.of("账册 2 本", "电脑 1 台"), "单位办公室", "赵某", urgent, team(), presence)));
    }

    private EvidenceWork work(CaseId id) {
        return as(the.officer, () -> the.bean(EvidenceViews.class).of(id));
    }

    private Set<String> papers(CaseId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id).stream().map(PaperView::kind).collect(Collectors.toSet()));
    }

    private List<String> duties(CaseId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().map(DutyView::kind).toList();
    }

    private DutyView about(CaseId id, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().filter(d -> d.kind().equals(kind)).findFirst().orElseThrow();
    }
}
