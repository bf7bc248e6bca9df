package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Reference;
import anlan.law.PenaltyStage;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.organization.Agencies;
import anlan.organization.AgencyKind;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.file.FileKind;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The police and the procuratorate at their own accounts: they receive, decide, answer; both sides see every date. */
@AnlanTest
@Import(Weeks.class)
class OtherBodyScenarioTest extends PenaltyScenario {

    private static final Pattern PARCEL = Pattern.compile("/received/([0-9a-f-]{36})\"");
    private static final String TONGCHUAN = "达州市公安局通川区分局";
    private static final Set<District> OPENED = new java.util.HashSet<>();

    private Visitor police;
    private Visitor procuratorate;

    @BeforeEach
    void accounts() {
        var district = Weeks.district(context, clock);
        if (OPENED.add(district)) {
            clock.pass(-1);
            Scope.SYSTEM.run(() -> context.getBean(Agencies.class).establish(new Agencies.NewAgency("w-tc", TONGCHUAN, "", AgencyKind.DEPARTMENT, null, "511703", "",
                    clock.today(), "")));
            district.person("w-tongchuan", "秦公", "w-tc", LocalDate.of(2030, 1, 7), Post.LIAISON);
            district.person("w-gongan", "郑公", "ga", LocalDate.of(2030, 1, 7), Post.LIAISON);
            district.person("w-jiancha", "冯检", "jc", LocalDate.of(2030, 1, 7), Post.LIAISON);
            district.person("w-zhujian", "徐建", "zj", LocalDate.of(2030, 1, 7), Post.LIAISON);
            clock.pass(1);
        }
        police = Visitor.signedIn(port, "w-gongan");
        procuratorate = Visitor.signedIn(port, "w-jiancha");
    }

    @Test
    void the_police_sign_decide_in_time_and_the_procuratorate_sees_both_clocks() {
        var id = aReferral();
        assertThat(owed(id)).contains("签收移送").doesNotContain("移交案卷材料");
        var parcel = parcel(police, id);
        assertThat(police.get("/home").body()).contains("来件", "待签收");
        var page = police.get(parcel).body();
        assertThat(page).contains("涉嫌犯罪案件移送书", "案件处理呈批表", "询问笔录", "首次打开", "签收").doesNotContain("不予立案</a>");
        var first = Pattern.compile(parcel + "/papers/[0-9a-f-]+\\.pdf").matcher(page);
        assertThat(first.find()).isTrue();
        assertThat(police.get(first.group()).headers().firstValue("content-type")).contains("application/pdf");

        assertThat(police.post(parcel + "/answers/HANDED_OVER", "kind", "HANDED_OVER", "words", "").body()).contains("请填写签收人");
        assertThat(police.post(parcel + "/answers/HANDED_OVER", "kind", "HANDED_OVER", "words", "郑公").body()).contains("已登记：签收", "决定是否立案");
        assertThat(owed(id)).contains("对移送作出决定", "公安机关决定是否立案", "转送有管辖权的机关").doesNotContain("签收移送");
        assertThat(due(id, "转送有管辖权的机关")).isEqualTo(Weeks.START.plusDays(1));
        assertThat(police.post(parcel + "/answers/HANDED_OVER", "kind", "HANDED_OVER", "words", "郑公")).satisfies(again -> {
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("没有重复登记");
        });
        assertThat(due(id, "对移送作出决定")).isEqualTo(Weeks.START.plusDays(3));
        var copy = procuratorate.get(parcel(procuratorate, id)).body();
        assertThat(copy).contains("移交并取得回执", "公安机关决定是否立案", "决定是否立案：", "抄送，无须签收");

        assertThat(answer(police, parcel, "FILED", "公立〔2026〕1号", "符合立案条件").body()).contains("公安立案");
        assertThat(status(id)).isEqualTo(ReferralStatus.FILED);
        assertThat(officer().get("/cases/" + id.value() + "?tab=referral").body()).contains("公立〔2026〕1号", "公安机关立案", "抄送人民检察院", "送到对方账户");
        assertThat(answer(police, parcel, "GOODS", "", "清单一份").body()).contains("移交涉案物品和材料");
        assertThat(owed(id)).doesNotContain("移交涉案物品和材料", "对移送作出决定", "转送有管辖权的机关");
    }

    @Test
    void a_refusal_is_objected_to_reconsidered_and_supervised_by_the_procuratorate_until_the_police_file() {
        var id = aReferral();
        var parcel = parcel(police, id);
        answer(police, parcel, "HANDED_OVER", "", "郑公");
        assertThat(answer(police, parcel, "NOT_FILED", "公不立〔2026〕1号", "").body()).contains("请写明理由");
        answer(police, parcel, "NOT_FILED", "公不立〔2026〕1号", "没有现实危险。");
        run(the.officer, () -> the.bean(Referrals.class).object(id, referral(id).id(), true, "", "具有现实危险。"));
        assertThat(police.get(parcel).body()).contains("提请复议函", "作出复议决定");
        answer(police, parcel, "UPHELD", "公复〔2026〕1号", "维持。");
        run(the.officer, () -> the.bean(Referrals.class).object(id, referral(id).id(), false, "达州市达川区人民检察院", "具有现实危险。"));

        var copy = parcel(procuratorate, id);
        assertThat(procuratorate.get(copy).body()).contains("审查立案监督建议", "立案监督建议函");
        answer(procuratorate, copy, "REASONS_ASKED", "检说明〔2026〕1号", "请说明不立案理由。");
        assertThat(due(id, "说明不立案理由")).isEqualTo(Weeks.START.plusDays(7));
        answer(police, parcel, "REASONS_GIVEN", "公说明〔2026〕1号", "后果没有达到标准。");
        answer(procuratorate, copy, "FILING_ORDERED", "检立〔2026〕1号", "理由不能成立。");
        assertThat(due(id, "对移送作出决定")).isEqualTo(Weeks.START.plusDays(15));
        answer(police, parcel, "FILED", "公立〔2026〕2号", "按通知立案。");

        assertThat(status(id)).isEqualTo(ReferralStatus.FILED);
        assertThat(owed(id)).contains("移交涉案物品和材料").doesNotContain("对移送作出决定", "等候立案监督结果", "审查立案监督建议");
    }

    @Test
    void what_is_not_theirs_is_forwarded_and_leaves_their_desk() {
        var id = aReferral();
        var parcel = parcel(police, id);
        answer(police, parcel, "HANDED_OVER", "", "郑公");
        assertThat(forward(parcel, "区公安分局").body()).contains("不能转送给它自己", "案发地不在本区");
        assertThat(forward(parcel, "达州市公安局高新区分局").body()).contains("已转送达州市公安局高新区分局");

        assertThat(referral(id)).satisfies(r -> assertThat(r.receiver()).contains("高新"), r -> assertThat(r.status()).isEqualTo(ReferralStatus.FORWARDED));
        assertThat(owed(id)).contains("公安机关决定是否立案").doesNotContain("对移送作出决定", "转送有管辖权的机关");
        assertThat(officer().get("/cases/" + id.value()).body()).contains("等待达州市公安局高新区分局签收转送的案件");
        assertThat(police.get(parcel + "/answers/FILED").body()).contains("现在不能办理");
        run(the.officer, () -> the.bean(Referrals.class).enter(id, referral(id).id(),
                new Referrals.NewLetter(Correspondence.Kind.FILED, clock.today(), "", "通公立1号", "由本机关登记"), null));
        assertThat(status(id)).isEqualTo(ReferralStatus.FILED);
    }

    @Test
    void an_organ_with_an_account_signs_for_what_was_forwarded_and_decides_in_its_own_term() {
        var id = aReferral();
        var parcel = parcel(police, id);
        answer(police, parcel, "HANDED_OVER", "", "郑公");
        forward(parcel, TONGCHUAN);
        assertThat(owed(id)).contains("签收移送", "公安机关决定是否立案").doesNotContain("对移送作出决定", "转送有管辖权的机关");

        var other = Visitor.signedIn(port, "w-tongchuan");
        var theirs = parcel(other, id);
        assertThat(other.get(theirs).body()).contains("涉嫌犯罪案件移送书", "转送有管辖权的公安机关", "待签收").doesNotContain("不予立案</a>");
        answer(other, theirs, "HANDED_OVER", "", "秦公");
        assertThat(status(id)).isEqualTo(ReferralStatus.HANDED_OVER);
        assertThat(owed(id)).contains("对移送作出决定", "公安机关决定是否立案", "转送有管辖权的机关").doesNotContain("签收移送");
        assertThat(answer(other, theirs, "CHECKING", "通查〔2026〕1号", "需要鉴定。").body()).contains("公安机关告知需要查证").doesNotContain("需要查证</a>");
        answer(other, theirs, "NOT_FILED", "通不立〔2026〕1号", "没有现实危险。");

        assertThat(status(id)).isEqualTo(ReferralStatus.NOT_FILED);
        assertThat(owed(id)).contains("对不予立案提出异议").doesNotContain("对移送作出决定", "转送有管辖权的机关");
        assertThat(police.get(parcel).body()).contains("已转送" + TONGCHUAN).doesNotContain("通不立〔2026〕1号");
        assertThat(procuratorate.get(parcel(procuratorate, id)).body()).contains("通不立〔2026〕1号").containsOnlyOnce("抄送人民检察院</td>");
        assertThat(officer().get("/cases/" + id.value() + "?tab=referral").body()).contains("转送有管辖权的公安机关", "通不立〔2026〕1号");
    }

    @Test
    void evidence_that_was_found_later_goes_after_the_referral_once() {
        var id = aReferral();
        var parcel = parcel(police, id);
        var supplement = "/cases/" + id.value() + "/referrals/" + referral(id).id() + "/supplement";
        clock.passMinutes(30);
        run(the.officer, () -> the.bean(Investigations.class).add(id, new Investigations.NewEvidence(Evidence.Kind.APPRAISAL, "报警装置检验报告", "装置被人为关闭", true, "检验所",
                "本机关证据室", clock.today(), List.of(the.officer.person(), the.second.person())),
                new Investigations.Upload("检验报告.pdf", new ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)), FileKind.ATTACHMENT)));
        var item = as(the.officer, () -> the.view(id)).evidence().getLast().id();

        assertThat(officer().get("/cases/" + id.value()).body()).contains("补充移送材料：", "移送以后取得 1 项");
        assertThat(officer().get(supplement).body()).contains("鉴定意见：报警装置检验报告").doesNotContain("培训档案复印件");
        assertThat(officer().post(supplement, "items", item.toString(), "words", "").body()).contains("请写明材料的来源");
        assertThat(officer().post(supplement, "items", item.toString(), "words", "检验所出具，证明装置被关闭").body()).contains("已补充移送", "补充移送材料");
        assertThat(officer().post(supplement, "items", item.toString(), "words", "再送一次").body()).contains("没有重复移送");

        for (var page : List.of(police.get(parcel).body(), procuratorate.get(parcel(procuratorate, id)).body())) {
            assertThat(page).contains("补充移送材料函", "鉴定意见：报警装置检验报告");
        }
        var file = Pattern.compile(parcel + "/files/[0-9a-f-]+").matcher(police.get(parcel).body());
        assertThat(file.find()).isTrue();
        assertThat(police.get(file.group()).statusCode()).isEqualTo(200);
        assertThat(the.view(id).steps()).anyMatch(s -> s.event().startsWith("补充移送材料") && s.note().contains("报警装置检验报告"));
    }

    @Test
    void what_points_to_the_duty_crime_of_an_official_goes_to_the_supervisory_commission_and_the_case_goes_on() {
        var id = the.anInvestigatedCase(the.aUnit());
        var at = "/cases/" + id.value();
        assertThat(officer().get(at + "/duty-crime").body()).contains("达州市达川区纪委监委");
        assertThat(officer().post(at + "/duty-crime", clue("")).body()).contains("请写明涉嫌", "钱某");
        assertThat(officer().post(at + "/duty-crime", clue("玩忽职守罪")).body()).contains("已报请移送");
        the.approve(id);

        var first = referral(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.INVESTIGATING);
        assertThat(the.view(id).steps()).noneMatch(s -> s.note().contains("钱某") || s.event().contains("钱某"));
        var commission = Visitor.signedIn(port, District.DISCIPLINE);
        var parcel = parcel(commission, id);
        assertThat(commission.get(parcel).body()).contains("职务犯罪案件线索移送书", "公职人员涉嫌玩忽职守罪线索移送", "钱某");
        assertThat(police.get(parcel).body()).contains("没有这份来件");
        answer(commission, parcel, "HANDED_OVER", "", "吴丁");
        assertThat(ofClue(first)).containsExactly("催问移送问题的处理结果");
        answer(commission, parcel, "ACCEPTED", "监受〔2026〕1号", "");

        officer().post(at + "/duty-crime", clue("受贿罪"));
        the.approve(id);
        assertThat(referrals(id)).extracting(Referral::status).containsExactly(ReferralStatus.ACCEPTED, ReferralStatus.APPROVED);
        answer(commission, parcel, "RESULT", "监函〔2026〕1号", "已立案调查。");
        assertThat(status(id)).isEqualTo(ReferralStatus.CONCLUDED);
        assertThat(ofClue(first)).isEmpty();
        run(the.officer, () -> the.bean(CaseReports.class).submit(id, aReport(id)));
        assertThat(the.view(id).pending()).isNotEmpty();
    }

    private List<String> ofClue(Referral referral) {
        return as(the.head, () -> the.bean(Inbox.class).about(new Reference("Referral", referral.id()))).stream().map(DutyView::kind).toList();
    }

    private static String[] clue(String offence) {
        return new String[] {"receiver", "达州市达川区纪委监委", "offence", offence, "reason", "某镇安监办钱某收受财物，不报告隐患", "materials", "询问笔录复印件，1份", "answerBy", ""};
    }

    @Test
    void the_narrow_door_shows_only_what_was_sent_to_the_body() {
        var id = aReferral();
        var parcel = parcel(police, id);
        var stranger = Visitor.signedIn(port, "w-zhujian");
        police.get(parcel);

        assertThat(stranger.get("/home").body()).contains("没有符合条件的来件");
        assertThat(stranger.get(parcel).body()).contains("没有这份来件").doesNotContain("危险作业罪");
        assertThat(stranger.post(parcel + "/answers/HANDED_OVER", "kind", "HANDED_OVER", "words", "某").body()).contains("没有这份来件");
        for (var closed : List.of("/cases/" + id.value(), "/cases", "/inbox", "/enterprises", "/papers", "/trace", "/search?q=a", "/visits", "/sent", "/organization",
                "/papers/" + referral(id).paper() + ".pdf", "/m/api/packages", "/law/powers")) {
            assertThat(police.get(closed).statusCode()).as(closed).isIn(403, 404);
        }
        assertThat(police.get(parcel + "/papers/" + UUID.randomUUID() + ".pdf").body()).contains("没有这份材料");
        assertThat(police.get(parcel + "/files/" + referral(id).paper()).body()).contains("没有这份材料");
        assertThat(police.get("/received/" + referral(id).id()).body()).contains("没有这份来件");
        assertThat(status(id)).isEqualTo(ReferralStatus.APPROVED);
        assertThat(officer().get("/sent?tab=unsigned").body()).contains("涉嫌危险作业罪", "已打开，未签收");
        assertThat(officer().get(parcel).body()).contains("涉嫌危险作业罪").doesNotContain("现在可以办理");
    }

    private CaseId aReferral() {
        var id = the.anInvestigatedCase(the.aUnit());
        run(the.officer, () -> the.bean(CaseReports.class).submit(id, aReport(id)));
        the.approve(id);
        return id;
    }

    private CaseReports.NewReport aReport(CaseId id) {
        return new CaseReports.NewReport("关闭报警装置继续生产，具有发生重大伤亡事故的现实危险。", "", Report.Proposal.REFER, "危险作业罪", false, false, "建议移送公安机关。",
                the.view(id).offences().stream().map(o -> new CaseReports.Weight(o.id(), PenaltyStage.FIRST, null, Set.of(), "")).toList());
    }

    private HttpResponse<String> forward(String parcel, String organ) {
        return police.post(parcel + "/answers/FORWARDED", "kind", "FORWARDED", "number", "转1号", "words", "案发地不在本区", "organ", organ);
    }

    /** The address of what was sent for that case, found on the list as the person finds it. */
    private String parcel(Visitor who, CaseId id) {
        var number = referral(id).number();
        var found = PARCEL.matcher(who.get("/received?q=" + java.net.URLEncoder.encode(number, StandardCharsets.UTF_8)).body());
        assertThat(found.find()).isTrue();
        return "/received/" + found.group(1);
    }

    private static HttpResponse<String> answer(Visitor who, String parcel, String kind, String number, String words) {
        return who.post(parcel + "/answers/" + kind, "kind", kind, "number", number, "words", words);
    }

    private Visitor officer() {
        return the.visitor(port, the.officer);
    }

    private Referral referral(CaseId id) {
        return referrals(id).getFirst();
    }

    private List<Referral> referrals(CaseId id) {
        return as(the.officer, () -> the.bean(Referrals.class).of(id)).stream().map(Referrals.Course::referral).toList();
    }

    private ReferralStatus status(CaseId id) {
        return referral(id).status();
    }

    private List<String> owed(CaseId id) {
        return about(id).stream().map(DutyView::kind).toList();
    }

    private LocalDate due(CaseId id, String kind) {
        return about(id).stream().filter(d -> d.kind().equals(kind)).findFirst().orElseThrow().lastDay();
    }

    private List<DutyView> about(CaseId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id));
    }
}
