package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseFixtures;
import anlan.law.PenaltyStage;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(Weeks.class)
class ReferralScenarioTest extends PenaltyScenario {

    private static final LocalDate START = LocalDate.of(2026, 6, 8);

    Referrals referrals;

    @BeforeEach
    void referrals() {
        referrals = the.bean(Referrals.class);
    }

    @Test
    void a_suspected_crime_is_decided_by_the_principal_head_and_goes_to_the_police_in_a_day() {
        var id = the.anInvestigatedCase(the.aUnit());
        reportACrime(id);
        assertThat(last(id, "决定是否移送公安机关")).isEqualTo(START.plusDays(3));
        run(the.sectionHead, () -> approvals().endorse(id, pending(id), true, "同意"));
        refused(() -> run(the.deputy, () -> approvals().decide(id, pending(id), true, "同意")), "负责人审批", "第五十七条");
        run(the.head, () -> approvals().decide(id, pending(id), true, "批准移送。"));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.REFERRED);
        assertThat(papers(id)).contains("transfer-approval", "crime-referral");
        var referral = referral(id);
        assertThat(referral.receiver()).contains("公安");
        assertThat(referral.materials()).anyMatch(m -> m.contains("培训档案复印件"));
        assertThat(duties(id)).doesNotContain("决定是否移送公安机关");
        refused(() -> run(the.officer, () -> referrals.handOver(id, referral.id(), now().plusHours(2), "某", "", null)), "不能晚于现在");
        run(the.officer, () -> referrals.handOver(id, referral.id(), now(), "警官某", "回执1号", null));
        assertThat(last(id, "公安机关决定是否立案")).isEqualTo(START.plusDays(3));
        refused(() -> run(the.officer, () -> referrals.handOver(id, referral.id(), now(), "警官某", "回执1号", null)), "没有重复登记");
        letter(id, Correspondence.Kind.COMPLEX);
        assertThat(last(id, "公安机关决定是否立案")).isEqualTo(START.plusDays(30));
        refused(() -> letter(id, Correspondence.Kind.COMPLEX), "没有重复登记");
        assertThat(the.view(id).decideBy()).isEqualTo(START.plusDays(90));
    }

    @Test
    void a_refusal_to_file_may_be_objected_to_twice_in_three_days_each_and_then_the_office_goes_on() {
        var id = aReferredCase();
        var referral = referral(id).id();
        letter(id, Correspondence.Kind.NOT_FILED);
        assertThat(last(id, "对不予立案提出异议")).isEqualTo(START.plusDays(3));
        clock.pass(4);
        refused(() -> run(the.officer, () -> referrals.object(id, referral, true, "", "应当立案")), "以前提出", "第九条");
        clock.standAt(START);
        run(the.officer, () -> referrals.object(id, referral, true, "", "后果已经达到标准。"));
        assertThat(last(id, "公安机关决定是否立案")).isEqualTo(START.plusDays(3));
        refused(() -> letter(id, Correspondence.Kind.NOT_FILED), "不能登记");
        letter(id, Correspondence.Kind.UPHELD);
        run(the.officer, () -> referrals.object(id, referral, false, "达州市达川区人民检察院", "后果已经达到标准。"));
        letter(id, Correspondence.Kind.RETURNED);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.INVESTIGATED);
        assertThat(papers(id)).contains("referral-review", "filing-supervision");
        assertThat(duties(id)).doesNotContain("公安机关决定是否立案", "对不予立案提出异议").contains("作出处罚决定");
        the.report(id, BigDecimal.valueOf(30_000), Set.of(), false);
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.NOTIFIED);
    }

    @Test
    void whoever_was_fined_by_the_court_is_not_fined_again_and_the_case_may_be_closed() {
        var id = aReferredCase();
        letter(id, Correspondence.Kind.FILED);
        assertThat(last(id, "移交涉案物品和材料")).isEqualTo(START.plusDays(3));
        letter(id, Correspondence.Kind.GOODS);
        assertThat(duties(id)).doesNotContain("移交涉案物品和材料");
        refused(() -> run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "结案")), "不能报请结案");
        letter(id, Correspondence.Kind.CONVICTED_FINE);
        var again = aReferredCase();
        letter(again, Correspondence.Kind.FILED);
        letter(again, Correspondence.Kind.CONVICTED_FINE);
        letter(again, Correspondence.Kind.RETURNED);

        refused(() -> the.report(again, BigDecimal.valueOf(30_000), Set.of(), false), "不再给予罚款", "第三十五条第二款");
        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "已判处罚金，建议结案。"));
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(duties(id)).doesNotContain("作出处罚决定");
    }

    @Test
    void no_fine_replaces_a_referral_and_a_refused_one_leaves_its_reason() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);
        the.serveNotices(id);
        the.waive(id);
        propose(id, Referral.Kind.POLICE);
        refused(() -> the.decide(id), "不得以行政处罚代替移送", "第十一条");
        run(the.sectionHead, () -> approvals().endorse(id, pending(id), true, "同意"));
        run(the.head, () -> approvals().decide(id, pending(id), false, "没有达到立案标准。"));

        assertThat(referral(id).status()).isEqualTo(ReferralStatus.REFUSED);
        assertThat(the.view(id).steps()).anyMatch(s -> s.event().startsWith("退回") && s.note().contains("没有达到"));
        assertThat(duties(id)).doesNotContain("决定是否移送公安机关");
        the.decide(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void a_decision_that_was_made_stands_while_the_police_look_at_the_case() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        propose(id, Referral.Kind.POLICE);
        the.approve(id);
        var decision = the.view(id).decisions().getFirst();
        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision.id(), clock.today(), BigDecimal.valueOf(30_000), UUID.randomUUID().toString()));

        assertThat(referral(id).status()).isEqualTo(ReferralStatus.APPROVED);
        assertThat(due(id, "移交案卷材料")).isEqualTo(clock.today().plusDays(1));
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
        refused(() -> propose(id, Referral.Kind.POLICE), "没有重复报请");
        refused(() -> propose(id, Referral.Kind.AUTHORITY), "不能移送其他机关");
    }

    @Test
    void a_lead_that_is_anothers_leaves_the_office_and_comes_back_if_it_is_sent_back() {
        var id = the.aLead(the.aUnit());
        propose(id, Referral.Kind.AUTHORITY);
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(papers(id)).contains("transfer-approval", "case-transfer");
        assertThat(duties(id)).containsExactly("移交案卷材料");
        run(the.officer, () -> referrals.handOver(id, referral(id).id(), now(), "某", "", null));
        assertThat(last(id, "催问移送结果")).isEqualTo(START.plusDays(15));
        letter(id, Correspondence.Kind.DECLINED);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.LEAD);
        assertThat(duties(id)).containsExactly("决定是否立案");
    }

    @Test
    void a_running_case_that_is_anothers_stops_its_clock_only_while_it_is_away() {
        var id = the.anInvestigatedCase(the.aUnit());
        propose(id, Referral.Kind.AUTHORITY);
        the.approve(id);
        assertThat(duties(id)).doesNotContain("作出处罚决定");
        run(the.officer, () -> referrals.handOver(id, referral(id).id(), now(), "某", "", null));
        letter(id, Correspondence.Kind.DECLINED);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.INVESTIGATING);
        assertThat(last(id, "作出处罚决定")).isEqualTo(the.view(id).decideBy());
        propose(id, Referral.Kind.AUTHORITY);
        the.approve(id);
        run(the.officer, () -> referrals.handOver(id, referrals(id).getLast().id(), now(), "某", "", null));
        again(id, Correspondence.Kind.ACCEPTED);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(last(id, "催问移送问题的处理结果")).isEqualTo(START.plusDays(30));
        again(id, Correspondence.Kind.RESULT);
        assertThat(referrals(id).getLast().status()).isEqualTo(ReferralStatus.CONCLUDED);
        assertThat(duties(id)).isEmpty();
        refused(() -> again(id, Correspondence.Kind.RESULT), "没有重复登记");
    }

    @Test
    void neither_the_party_nor_another_town_sees_a_referral_and_only_those_who_handle_it_enter_letters() {
        var id = aReferredCase();
        var unit = the.view(id).enterprise();
        var town = EnterpriseFixtures.town(EnterpriseFixtures.SHITI);

        assertThat(as(the.owner(unit), () -> referrals.of(id))).isEmpty();
        assertThat(as(town, () -> referrals.of(id))).isEmpty();
        refused(() -> run(the.presider, () -> referrals.enter(id, referral(id).id(),
                new Referrals.NewLetter(Correspondence.Kind.FILED, clock.today(), "", "1", ""), null)), "承办人");
    }

    @Test
    void forms_keep_what_was_typed_and_carry_a_referral_to_its_answer() {
        var id = the.anInvestigatedCase(the.aUnit());
        var officer = visitor(the.officer);
        var at = "/cases/" + id.value();

        assertThat(officer.get(at).body()).contains("不属于本机关，报请移送");
        assertThat(officer.get(at + "/transfer").body()).contains("受移送机关");
        var bad = officer.post(at + "/transfer", "receiver", "", "reason", "地点在别的区", "materials", "检查记录，1份", "answerBy", START.plusDays(10).toString()).body();
        assertThat(bad).contains("请填写受移送的机关", "地点在别的区");
        assertThat(officer.post(at + "/transfer", "receiver", "达州市某区应急管理局", "reason", "违法行为发生地在该区", "materials", "检查记录，1份",
                "answerBy", START.plusDays(10).toString()).body()).contains("已报请移送", "报批中");
        the.approve(id);
        var referral = referral(id).id();
        var away = officer.get(at).body();
        assertThat(away).contains("登记移交");
        officer.get(at + "/referrals/" + referral + "/hand-over");
        assertThat(officer.upload(at + "/referrals/" + referral + "/hand-over", "upload", "receipt.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII),
                "at", now().withSecond(0).withNano(0).toString(), "receiver", "何某", "number", "回执3号").body()).contains("移交并取得回执", "receipt.pdf", "何某");
        assertThat(officer.get(at + "/referrals/" + referral + "/letters").body()).contains("接受移送").doesNotContain("公安机关立案");
        assertThat(officer.post(at + "/referrals/" + referral + "/letters", "kind", "ACCEPTED", "day", START.toString(), "number", "").body()).contains("请填写文书的文号");
        assertThat(officer.post(at + "/referrals/" + referral + "/letters", "kind", "ACCEPTED", "day", START.toString(), "number", "某函〔2026〕1号", "organ", "", "words", "").body())
                .contains("某函〔2026〕1号", "已接受");
        var scan = as(the.officer, () -> referrals.of(id)).getFirst().letters().getFirst().id();
        assertThat(officer.get(at + "/letters/" + scan + "/file").statusCode()).isEqualTo(200);
    }

    private Visitor visitor(SignedIn person) {
        return the.visitor(port, person);
    }

    private Approvals approvals() {
        return the.bean(Approvals.class);
    }

    private UUID pending(CaseId id) {
        return the.view(id).pending().getFirst().id();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private void reportACrime(CaseId id) {
        run(the.officer, () -> the.bean(CaseReports.class).submit(id, new CaseReports.NewReport("关闭报警装置继续生产，具有发生重大伤亡事故的现实危险。", "",
                Report.Proposal.REFER, "危险作业罪", false, false, "建议移送公安机关。",
                the.view(id).offences().stream().map(o -> new CaseReports.Weight(o.id(), PenaltyStage.FIRST, null, Set.of(), "")).toList())));
    }

    private CaseId aReferredCase() {
        var id = the.anInvestigatedCase(the.aUnit());
        reportACrime(id);
        the.approve(id);
        run(the.officer, () -> referrals.handOver(id, referral(id).id(), now(), "警官某", "", null));
        return id;
    }

    private void propose(CaseId id, Referral.Kind kind) {
        run(the.officer, () -> referrals.propose(id, new Referrals.NewReferral(kind, "达州市某局", "危险作业罪", "应当由其办理。", List.of("案件材料，1份"), START.plusDays(15))));
    }

    private void again(CaseId id, Correspondence.Kind kind) {
        run(the.officer, () -> referrals.enter(id, referrals(id).getLast().id(), new Referrals.NewLetter(kind, clock.today(), "", "函1", "已处理"), null));
    }

    private void letter(CaseId id, Correspondence.Kind kind) {
        run(the.officer, () -> referrals.enter(id, referral(id).id(), new Referrals.NewLetter(kind, clock.today(), "", "公函〔2026〕1号", "见文书"), null));
    }

    private Referral referral(CaseId id) {
        return referrals(id).getFirst();
    }

    private List<Referral> referrals(CaseId id) {
        return as(the.officer, () -> referrals.of(id)).stream().map(Referrals.Course::referral).toList();
    }

    private Set<String> papers(CaseId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id).stream().map(PaperView::kind).collect(Collectors.toSet()));
    }

    private List<String> duties(CaseId id) {
        return about(id).stream().map(DutyView::kind).toList();
    }

    private List<DutyView> about(CaseId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id));
    }

    private LocalDate last(CaseId id, String kind) {
        return about(id).stream().filter(d -> d.kind().equals(kind)).findFirst().orElseThrow().lastDay();
    }

    private LocalDate due(CaseId id, String kind) {
        return last(id, kind);
    }
}
