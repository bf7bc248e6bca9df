package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.complaint.ComplaintId;
import anlan.inspection.Answer;
import anlan.inspection.Checklist;
import anlan.inspection.Checklists;
import anlan.inspection.ComplaintChecks;
import anlan.inspection.Scheme;
import anlan.inspection.SiteFacts;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.Visits;
import anlan.kernel.Refused;
import anlan.platform.document.Papers;
import anlan.platform.document.form.InspectionSchemePaper;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Informant;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A visit checks a complaint: its handler reads what was found, and the unit, its town and its department see a routine visit. */
@AnlanTest
class Article05ComplaintCheckTest {

    private static final String NAME = "举报人夏侯隐", SUMMARY = "夜间违规排放物料", CHECK = "核查：" + SUMMARY;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private District district;
    private Informant informant;
    private String account = "";
    private String path = "";
    private ComplaintId id;
    private UUID unit;

    @BeforeEach
    void a_complaint_about_a_unit_is_accepted() {
        district = District.of(context);
        informant = Informant.reporting(port, district, "what", "俺看见夜里偷偷排料", "where", "后街", "name", NAME, "contact", "13911117777");
        var name = "达川区示例核查" + UUID.randomUUID().toString().substring(0, 6) + "化工厂";
        account = "d-hecha-" + UUID.randomUUID().toString().substring(0, 8);
        unit = district.enterprise(name, District.TOWN_A, account);
        var handler = informant.signedIn(District.OFFICER);
        path = informant.pathFor(handler);
        handler.post(path + "/handling");
        handler.post(path + "/acceptance", "summary", SUMMARY, "place", "后门", "enterprise", name);
        id = new ComplaintId(UUID.fromString(path.substring("/complaints/".length())));
    }

    @Test
    void a_visit_answers_the_complaint_and_its_team_reads_the_restatement_alone() {
        var handler = informant.signedIn(District.OFFICER);
        assertThat(handler.get("/visits/new?complaint=" + id.value()).body()).contains(CHECK + "（后门）", "举报核查").doesNotContain(informant.number, NAME);

        var visit = ordered();
        assertThat(handler.get(path).body()).contains("核查中");
        assertThat(informant.signedIn(District.A_OFFICER).get("/visits/" + visit.value()).body()).doesNotContain(SUMMARY);
        made(visit);

        Awaitility.await().untilAsserted(() -> assertThat(handler.get(path).body()).contains("已签署，检查结果在下面", "发现问题 1 项"));
        assertThat(handler.get("/inbox").body()).contains("确认举报核查结果 " + informant.number);
        assertThat(handler.post(path + "/conclusion", "confirmed", "true", "checkedOn", today().toString(), "finding", "见检查记录", "measures", "责令整改").body()).contains("查证属实");
    }

    @Test
    void the_unit_and_its_town_see_a_routine_visit() {
        var visit = ordered();
        made(visit);
        assertThat(informant.signedIn(District.SECTION_HEAD).get("/visits/" + visit.value()).body()).contains("举报核查", SUMMARY);
        assertThat(informant.signedIn(District.COLLEAGUE).get("/visits?kind=COMPLAINT&enterprise=" + unit).body()).contains(visit.value().toString());

        var town = informant.signedIn(District.A_OFFICER);
        assertThat(town.get("/visits/" + visit.value()).body()).contains("日常检查", "日常监督检查").doesNotContain("举报核查", SUMMARY, "拟定方案：举报");
        assertThat(town.get("/visits?kind=ROUTINE&enterprise=" + unit).body()).contains(visit.value().toString());
        assertThat(town.get("/visits?kind=COMPLAINT&enterprise=" + unit).body()).doesNotContain("selected=" + visit.value());
        for (var address : List.of("/visits?enterprise=" + unit + "&selected=" + visit.value(), "/visits/export?format=CSV&enterprise=" + unit, "/trace/Visit/" + visit.value(),
                "/enterprises/" + unit, "/visits/" + visit.value() + "/site", "/visits/" + visit.value() + "/preview", "/inbox")) {
            assertThat(town.get(address).body()).as(address).doesNotContain(SUMMARY, "举报核查</td>", "方式</dt><dd>举报", ",举报核查,", "方案：举报核查");
        }
        assertThat(informant.signedIn(account).get("/visits/" + visit.value()).body()).contains("无权办理").doesNotContain(SUMMARY, "举报核查");
        district.as(District.OFFICER, () -> {
            var papers = district.bean(Papers.class);
            var scheme = papers.of(visit).stream().filter(p -> p.kind().equals("inspection-scheme")).findFirst().orElseThrow();
            assertThat(papers.values(scheme.id(), InspectionSchemePaper.class).toString()).contains("日常检查：日常监督检查", "执行情况").doesNotContain("举报", SUMMARY);
        });
    }

    @Test
    void a_check_of_a_complaint_stays_one() {
        var visit = ordered();

        district.as(District.OFFICER, () -> Assertions.assertThatThrownBy(() -> district.bean(Visits.class).rewrite(visit, scheme(VisitKind.PLANNED)))
                .isInstanceOf(Refused.class).hasMessageContaining("不能改成其他检查方式"));
    }

    @Test
    void a_second_visit_checks_what_the_first_could_not_and_answers_once() {
        var first = ordered();
        district.as(District.OFFICER, () -> Assertions.assertThatThrownBy(this::ordered).isInstanceOf(Refused.class).hasMessageContaining("还没有结果"));
        madeInVain(first);
        var handler = informant.signedIn(District.OFFICER);
        Awaitility.await().untilAsserted(() -> assertThat(handler.get(path).body()).contains("已签署，检查结果在下面", "再次安排现场检查"));

        var second = ordered();
        assertThat(handler.get(path).body()).contains("未发现问题", "记录签署后结果自动回到这里");
        assertThat(handler.get("/inbox").body()).doesNotContain("确认举报核查结果 " + informant.number);
        made(second);

        Awaitility.await().untilAsserted(() -> assertThat(handler.get(path).body()).contains("已签署，检查结果在下面", "发现问题 1 项"));
        assertThat(handler.get("/inbox").body().split("确认举报核查结果 " + informant.number, -1)).hasSize(2);
    }

    private VisitId ordered() {
        var made = new VisitId[1];
        district.as(District.OFFICER, () -> made[0] = district.bean(ComplaintChecks.class).plan(id, scheme(VisitKind.COMPLAINT)));
        return made[0];
    }

    private Scheme scheme(VisitKind kind) {
        var from = district.bean(Clock.class).instant();
        var lists = district.bean(Checklists.class).suggested("", today()).stream().map(Checklist::id).limit(1).toList();
        return new Scheme(kind, "举报核查", from, from.plus(3, ChronoUnit.HOURS), List.of(district.id(District.OFFICER), district.id(District.COLLEAGUE)), lists,
                CHECK, "现场查看", "");
    }

    private void made(VisitId visit) {
        arrived(visit);
        district.fieldWork().inspect(District.OFFICER, visit);
        district.fieldWork().sign(District.OFFICER, visit);
    }

    private void madeInVain(VisitId visit) {
        arrived(visit);
        district.as(District.OFFICER, () -> {
            var now = district.bean(Clock.class).instant();
            var sites = district.bean(SiteRecords.class);
            sites.view(district.bean(Visits.class).view(visit)).sections().forEach(s -> sites.answerSection(visit, s.checklist(), s.name(), Answer.NOT_APPLICABLE));
            district.bean(Visits.class).describe(visit, new SiteFacts(now, now, "厂门", "门卫某", "门卫", "", false, "厂内无人，未能检查。", ""));
        });
        district.fieldWork().sign(District.OFFICER, visit);
    }

    private void arrived(VisitId visit) {
        district.as(District.SECTION_HEAD, () -> district.bean(Visits.class).approve(visit, "同意核查这件举报。"));
        district.as(District.OFFICER, () -> district.fieldWork().arrive(visit));
    }

    private LocalDate today() {
        return LocalDate.now(district.bean(Clock.class));
    }
}
