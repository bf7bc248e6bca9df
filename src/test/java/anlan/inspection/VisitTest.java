package anlan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID HEAD = UUID.randomUUID();
    private static final UUID PLANNER = UUID.randomUUID();
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    @Test
    void nobody_approves_a_visit_that_he_planned_or_makes() {
        var visit = plan(VisitKind.PLANNED, List.of(FIRST, SECOND));

        assertThatThrownBy(() -> visit.approve(PLANNER, "计划人", "", NOW)).hasMessageContaining("不能自己审批");
        assertThatThrownBy(() -> visit.approve(SECOND, "组员", "", NOW)).hasMessageContaining("参加检查的人不能审批");
    }

    @Test
    void a_returned_scheme_goes_back_to_the_approver_once_rewritten() {
        var visit = plan(VisitKind.PLANNED, List.of(FIRST, SECOND));

        assertThatThrownBy(() -> visit.sendBack(HEAD, "股长", " ", NOW)).hasMessageContaining("写明理由");
        visit.sendBack(HEAD, "股长", "补充检查表", NOW);
        visit.rewrite(scheme(VisitKind.PLANNED, List.of(FIRST, SECOND)), team(List.of(FIRST, SECOND)), NOW);

        assertThat(visit.status).isEqualTo(VisitStatus.PLANNED);
    }

    @Test
    void a_visit_without_notice_is_sealed_until_arrival_for_all_but_team_planner_and_approver() {
        var visit = plan(VisitKind.UNANNOUNCED, List.of(FIRST, SECOND));
        visit.seal(Set.of(HEAD));
        assertThat(visit.sealedFor).containsExactlyInAnyOrder(
                FIRST.toString(), SECOND.toString(), HEAD.toString(), PLANNER.toString());

        visit.approve(HEAD, "股长", "", NOW);
        assertThat(visit.isSealed()).isTrue();
        visit.arrive(arrival(NOW, true), NOW);

        assertThat(visit.isSealed()).isFalse();
    }

    @Test
    void only_a_check_of_a_complaint_says_so_and_only_to_those_who_may_know() {
        var check = new Scheme(VisitKind.COMPLAINT, "举报核查", NOW, NOW.plusSeconds(7200), List.of(FIRST, SECOND), List.of(), "核查：夜间排放", "现场查看", "举报人说后门没锁");

        assertThat(check.open().toString()).contains("ROUTINE").doesNotContain("COMPLAINT", "举报", "夜间排放");
        assertThat(scheme(VisitKind.JOINT, List.of(FIRST)).open()).isEqualTo(scheme(VisitKind.JOINT, List.of(FIRST)));
        assertThatThrownBy(() -> new Scheme(VisitKind.PLANNED, "群众举报", NOW, NOW.plusSeconds(7200), List.of(FIRST, SECOND), List.of(), "罐区", "现场查看", "").checked(NOW))
                .isInstanceOf(Refused.class).hasMessageContaining("检查方式请选");
    }

    @Test
    void arrival_before_approval_in_the_future_or_without_certificates_is_refused() {
        var visit = plan(VisitKind.PLANNED, List.of(FIRST, SECOND));
        assertThatThrownBy(() -> visit.arrive(arrival(NOW, true), NOW)).isInstanceOf(Refused.class);
        visit.approve(HEAD, "股长", "", NOW);

        assertThatThrownBy(() -> visit.arrive(arrival(NOW.minusSeconds(60), true), NOW)).hasMessageContaining("早于方案批准");
        assertThatThrownBy(() -> visit.arrive(arrival(NOW.plusSeconds(60), true), NOW)).hasMessageContaining("不能晚于现在");
        assertThatThrownBy(() -> visit.arrive(arrival(NOW, false), NOW)).hasMessageContaining("出示执法证件");
    }

    @Test
    void the_end_of_the_visit_is_neither_before_its_start_nor_in_the_future() {
        var visit = onSite();

        assertThatThrownBy(() -> visit.describe(facts(NOW.plusSeconds(60), NOW), NOW.plusSeconds(120))).hasMessageContaining("早于开始时间");
        assertThatThrownBy(() -> visit.describe(facts(NOW, NOW.plusSeconds(99)), NOW)).hasMessageContaining("不能晚于现在");
        assertThatThrownBy(() -> visit.describe(facts(NOW.minusSeconds(9), NOW), NOW)).hasMessageContaining("早于到场时间");
    }

    @Test
    void a_record_is_signed_by_every_officer_and_by_the_party_or_its_refusal() {
        var visit = onSite();
        visit.describe(facts(NOW, NOW), NOW);

        assertThatThrownBy(() -> visit.sign(signing(Map.of(FIRST, drawn()), drawn()), NOW)).hasMessageContaining("尚未签名");
        assertThatThrownBy(() -> visit.sign(signing(both(), SignatureMark.refused("赵某", " ", null)), NOW)).hasMessageContaining("写明理由");
        visit.sign(signing(both(), SignatureMark.refused("赵某", "不认可", "李某")), NOW);

        assertThat(visit.status).isEqualTo(VisitStatus.RECORDED);
        assertThatThrownBy(() -> visit.describe(facts(NOW, NOW), NOW)).hasMessageContaining("不能修改");
    }

    @Test
    void a_record_without_the_person_on_the_site_cannot_be_signed() {
        var visit = onSite();

        assertThatThrownBy(() -> visit.sign(signing(both(), drawn()), NOW)).hasMessageContaining("结束时间");
    }

    private static Visit onSite() {
        var visit = plan(VisitKind.PLANNED, List.of(FIRST, SECOND));
        visit.approve(HEAD, "股长", "", NOW);
        visit.arrive(arrival(NOW, true), NOW);
        return visit;
    }

    private static Visit plan(VisitKind kind, List<UUID> officers) {
        var subject = new Subject("达川区示例化工有限公司", "91511703MA00000000", "2614", "有机化学原料制造", "斌郎街道", "斌郎街道 1 号", "赵某", "");
        return Visit.plan(new Visit.Place(UUID.randomUUID(), "511703001", "yj"), subject, "yj-wh", PLANNER, scheme(kind, officers), team(officers), NOW);
    }

    private static Scheme scheme(VisitKind kind, List<UUID> officers) {
        return new Scheme(kind, "年度计划", NOW, NOW.plusSeconds(7200), officers, List.of(), "检查罐区", "现场查看", "");
    }

    private static List<VisitOfficer> team(List<UUID> officers) {
        return officers.stream().map(o -> new VisitOfficer(o, "执法员" + o, "23-001", "危化股")).toList();
    }

    private static Arrival arrival(Instant at, boolean shown) {
        return new Arrival(at, null, null, null, shown);
    }

    private static SiteFacts facts(Instant from, Instant to) {
        return new SiteFacts(from, to, "罐区", "赵某", "安全管理员", "", false, "", "");
    }

    private static SignatureMark drawn() {
        return SignatureMark.drawn("签名人", PNG);
    }

    private static Map<UUID, SignatureMark> both() {
        return Map.of(FIRST, drawn(), SECOND, drawn());
    }

    private static Signing signing(Map<UUID, SignatureMark> officers, SignatureMark party) {
        return new Signing(UUID.randomUUID(), officers, party);
    }
}
