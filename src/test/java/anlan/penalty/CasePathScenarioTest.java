package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.hazard.HazardFixtures;
import anlan.law.DeadlineCorrection;
import anlan.law.DeadlineRule;
import anlan.law.Deadlines;
import anlan.law.Grounds;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(Weeks.class)
class CasePathScenarioTest extends PenaltyScenario {

    @Test
    void at_every_state_on_the_way_a_decision_is_refused_until_its_guards_are_met() {
        var id = the.aLead(the.aUnit());
        refused(() -> the.decide(id), "不能作出处罚决定");
        run(the.officer, () -> the.bean(Cases.class).proposeFiling(id, "立案"));
        refused(() -> the.decide(id), "不能作出处罚决定");
        the.approve(id);
        refused(() -> the.decide(id), "不能作出处罚决定");
        var told = the.anInvestigatedCase(the.aUnit());
        the.report(told, BigDecimal.valueOf(100_000), Set.of(), false);
        refused(() -> the.decide(told), "不能作出处罚决定");
        the.approve(told);
        refused(() -> the.decide(told), "尚未送达");
        the.serveNotices(told);
        refused(() -> the.decide(told), "期限届满前");
        clock.pass(9);
        refused(() -> the.decide(told), "法制审核");
        the.review(told, true);
        refused(() -> the.decide(told), "集体讨论");
        the.discuss(told);
        the.decide(told);

        assertThat(the.view(told).status()).isEqualTo(CaseStatus.DECIDED);
    }

    /** Stops, ends of stops and extensions as chance has them; the case, its duty and a count on the fingers agree each time. */
    @ParameterizedTest
    @ValueSource(longs = {3, 17, 2026})
    void the_clock_of_a_case_with_its_stops_is_that_of_a_count_day_by_day(long seed) {
        var random = new Random(seed);
        var id = the.aFiledCase(the.aUnit());
        var clocks = the.bean(ClockChanges.class);
        var stopped = new HashSet<LocalDate>();
        int longer = 0;
        for (int i = 0; i < 6; i++) {
            clock.pass(1 + random.nextInt(5));
            if (longer < 90 && random.nextInt(3) == 0) {
                run(the.officer, () -> clocks.propose(id, "达市应急〔2026〕1号", "案情复杂"));
                the.approve(id);
                longer = longer == 0 ? 30 : 90;
            } else {
                var from = clock.today();
                run(the.officer, () -> clocks.stop(id, from, "送检"));
                clock.pass(random.nextInt(8));
                run(the.officer, () -> clocks.resume(id, clock.today(), ""));
                from.datesUntil(clock.today().plusDays(1)).forEach(stopped::add);
            }
            var last = fingers(Weeks.START, 90 + longer, stopped);
            assertThat(the.view(id).decideBy()).isEqualTo(last);
            assertThat(duty(id).lastDay()).isEqualTo(last);
        }
    }

    private static LocalDate fingers(LocalDate filed, int days, Set<LocalDate> stopped) {
        var day = filed;
        for (int counted = 0; counted < days; counted += stopped.contains(day) ? 0 : 1) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void a_case_filed_under_an_edition_ends_under_it_although_it_was_replaced_meanwhile() {
        var deadlines = the.bean(Deadlines.class);
        var id = the.aFiledCase(the.aUnit());
        var before = the.view(id).clockRule();
        clock.pass(10);
        var replacedOn = clock.today();
        try {
            correct("D58", replacedOn.minusDays(1));
            var later = the.aFiledCase(the.aUnit());
            assertThat(the.view(later).clockRule()).isNotEqualTo(before);

            run(the.officer, () -> the.bean(ClockChanges.class).propose(id, "", "案情复杂"));
            the.approve(id);
            assertThat(the.view(id).decideBy()).isEqualTo(Weeks.START.plusDays(120));
            investigate(id);
            the.report(id, BigDecimal.valueOf(30_000), Set.of(), false);
            the.approve(id);
            the.serveNotices(id);
            the.waive(id);
            the.decide(id);
            assertThat(the.view(id).clockRule()).isEqualTo(before);
            assertThat(the.view(id).status()).isEqualTo(CaseStatus.DECIDED);
            assertThat(the.view(id).offences()).allMatch(o -> o.lawVersion() != null);
        } finally {
            correct("D58", null);
        }
        assertThat(deadlines.rule("D58").isInForceOn(replacedOn)).isTrue();
    }

    private void correct(String code, @Nullable LocalDate until) {
        var clerk = clerk();
        DeadlineRule r = the.bean(Deadlines.class).rule(code);
        as(clerk, () -> the.bean(Deadlines.class).correct(code, new DeadlineCorrection(r.name(), r.startEvent(), r.amount(), r.unit().code(), r.kind().code(), r.roll(), r.extension(),
                r.law(), r.article(), r.inForce().from(), until, r.status(), new Grounds("新规定公布", "新版本施行"))));
    }

    private SignedIn clerk() {
        return HazardFixtures.signedIn(OrganizationFixtures.anOfficer(the.bean(Officers.class), "yj-fz", Post.LAW_CLERK), "yj-fz", "511703", Post.LAW_CLERK);
    }

    private void investigate(CaseId id) {
        run(the.officer, () -> the.bean(Investigations.class).add(id, new Investigations.NewEvidence(Evidence.Kind.DOCUMENT, "培训档案", "没有记录", true, "赵某", "本案卷宗",
                clock.today(), List.of(the.officer.person(), the.second.person())), null));
    }

    @Test
    void every_source_of_a_lead_says_where_it_came_from_and_starts_its_own_clock() {
        refused(() -> lead(CaseSource.COMPLAINT, "", null), "举报受理编号");
        refused(() -> lead(CaseSource.TRANSFER, "", null), "移送书文号");
        refused(() -> lead(CaseSource.SUPERIOR, "", null), "交办机关");
        refused(() -> lead(CaseSource.ACCIDENT, "区政府批复 1 号", null), "收到批复的日期");
        for (var source : List.of(CaseSource.COMPLAINT, CaseSource.TRANSFER, CaseSource.SUPERIOR)) {
            assertThat(filing(lead(source, "某号", null)).lastDay()).as(source.label()).isEqualTo(LocalDate.of(2026, 6, 15));
        }
        clock.pass(2);
        var accident = lead(CaseSource.ACCIDENT, "区政府批复 1 号", clock.today());

        assertThat(filing(accident).lastDay()).isEqualTo(LocalDate.of(2026, 6, 17));
        refused(() -> run(the.officer, () -> the.bean(ClockChanges.class).proposeFiling(accident, "复杂")), "没有延长");
    }

    @Test
    void the_check_of_a_lead_is_prolonged_once_by_the_head() {
        var id = lead(CaseSource.TRANSFER, "某局移送书 1 号", null);
        run(the.officer, () -> the.bean(ClockChanges.class).proposeFiling(id, "需要核实数据"));
        the.approve(id);

        assertThat(filing(id).lastDay()).isEqualTo(LocalDate.of(2026, 6, 23));
        refused(() -> run(the.officer, () -> the.bean(ClockChanges.class).proposeFiling(id, "再延")), "已经延长过一次");
        run(the.officer, () -> the.bean(Cases.class).proposeRejection(id, "没有违法事实。"));
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(as(the.head, () -> the.bean(Inbox.class).about(id))).isEmpty();
    }

    private CaseId lead(CaseSource source, String note, @Nullable LocalDate received) {
        return as(the.officer, () -> the.bean(Cases.class).open(new NewLead(the.aUnit(), source, null, note, "未按规定培训", Weeks.START, received, "4 人未经培训。", false), the.second.person()));
    }

    private DutyView filing(CaseId id) {
        return named(id, "决定是否立案");
    }

    private DutyView duty(CaseId id) {
        return named(id, "作出处罚决定");
    }

    private DutyView named(CaseId id, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().filter(d -> d.kind().equals(kind)).findFirst().orElseThrow();
    }
}
