package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.law.PenaltyStage;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.organization.Post;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
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
    private static final Set<District> OPENED = new java.util.HashSet<>();

    private Visitor police;
    private Visitor procuratorate;

    @BeforeEach
    void accounts() {
        var district = Weeks.district(context, clock);
        if (OPENED.add(district)) {
            clock.pass(-1);
            district.person("w-gongan", "郑公", "ga", LocalDate.of(2030, 1, 7), Post.LIAISON);
            district.person("w-jiancha", "冯检", "jc", LocalDate.of(2030, 1, 7), Post.LIAISON);
            district.person("w-zhujian", "徐建", "zj", LocalDate.of(2030, 1, 7), Post.LIAISON);
            clock.pass(1);
        }
        police = visitor("w-gongan");
        procuratorate = visitor("w-jiancha");
    }

    @Test
    void the_police_sign_decide_in_time_and_the_procuratorate_sees_both_clocks() {
        var id = aReferral();
        assertThat(owed(id)).contains("移交案卷材料", "签收移送");
        var parcel = parcel(police, id);
        assertThat(police.get("/home").body()).contains("来件", "待签收");
        var page = police.get(parcel).body();
        assertThat(page).contains("涉嫌犯罪案件移送书", "案件处理呈批表", "询问笔录", "首次打开", "签收").doesNotContain("不予立案</a>");
        var first = Pattern.compile(parcel + "/papers/[0-9a-f-]+\\.pdf").matcher(page);
        assertThat(first.find()).isTrue();
        assertThat(police.get(first.group()).headers().firstValue("content-type")).contains("application/pdf");

        assertThat(police.post(parcel + "/answers/HANDED_OVER", "kind", "HANDED_OVER", "words", "").body()).contains("请填写签收人");
        assertThat(police.post(parcel + "/answers/HANDED_OVER", "kind", "HANDED_OVER", "words", "郑公").body()).contains("已登记：签收", "决定是否立案");
        assertThat(owed(id)).contains("对移送作出决定", "公安机关决定是否立案").doesNotContain("移交案卷材料", "签收移送");
        assertThat(due(id, "对移送作出决定")).isEqualTo(Weeks.START.plusDays(3));
        var copy = procuratorate.get(parcel(procuratorate, id)).body();
        assertThat(copy).contains("移交并取得回执", "公安机关决定是否立案", "决定是否立案：", "抄送，无须签收");

        assertThat(answer(police, parcel, "FILED", "公立〔2026〕1号", "符合立案条件").body()).contains("公安立案");
        assertThat(status(id)).isEqualTo(ReferralStatus.FILED);
        assertThat(officer().get("/cases/" + id.value() + "?tab=referral").body()).contains("公立〔2026〕1号", "公安机关立案", "抄送人民检察院", "送到对方账户");
        assertThat(answer(police, parcel, "GOODS", "", "清单一份").body()).contains("移交涉案物品和材料");
        assertThat(owed(id)).doesNotContain("移交涉案物品和材料", "对移送作出决定");
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
        assertThat(police.post(parcel + "/answers/FORWARDED", "kind", "FORWARDED", "number", "转1号", "words", "案发地在通川区", "organ", "达州市公安局通川区分局").body())
                .contains("已转送达州市公安局通川区分局");

        assertThat(referral(id).receiver()).contains("通川");
        assertThat(owed(id)).contains("公安机关决定是否立案").doesNotContain("对移送作出决定");
        assertThat(police.get(parcel + "/answers/FILED").body()).contains("现在不能办理");
        run(the.officer, () -> the.bean(Referrals.class).enter(id, referral(id).id(),
                new Referrals.NewLetter(Correspondence.Kind.FILED, clock.today(), "", "通公立1号", "由本机关登记"), null));
        assertThat(status(id)).isEqualTo(ReferralStatus.FILED);
    }

    @Test
    void the_narrow_door_shows_only_what_was_sent_to_the_body() {
        var id = aReferral();
        var parcel = parcel(police, id);
        var stranger = visitor("w-zhujian");
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
        run(the.officer, () -> the.bean(CaseReports.class).submit(id, new CaseReports.NewReport("关闭报警装置继续生产，具有发生重大伤亡事故的现实危险。", "",
                Report.Proposal.REFER, "危险作业罪", false, false, "建议移送公安机关。",
                the.view(id).offences().stream().map(o -> new CaseReports.Weight(o.id(), PenaltyStage.FIRST, null, Set.of(), "")).toList())));
        the.approve(id);
        return id;
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

    private Visitor visitor(String username) {
        var visitor = new Visitor(port);
        visitor.signIn(username, District.PASSWORD);
        return visitor;
    }

    private Visitor officer() {
        return the.visitor(port, the.officer);
    }

    private Referral referral(CaseId id) {
        return as(the.officer, () -> the.bean(Referrals.class).of(id)).getFirst().referral();
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
