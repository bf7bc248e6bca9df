package anlan.mandate;

import static anlan.organization.OrganizationFixtures.anOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.security.SignedIn;
import anlan.testing.Acting;
import anlan.testing.AnlanTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The duties over days. */
@AnlanTest
class DutyScenarioTest extends MandateScenario {

    @Test
    void a_duty_started_twice_is_one() {
        var order = anOrder();
        var duty = duty(order, wang);
        Scope.SYSTEM.run(() -> {
            duties.start(duty);
            duties.start(duty);
        });

        assertThat(Scope.SYSTEM.within(() -> inbox.about(order))).hasSize(1);
    }

    @Test
    void a_statutory_limit_is_worked_out_by_its_rule_and_cited() {
        var order = anOrder();
        Scope.SYSTEM.run(() -> duties.start(NewDuty.of("REINSPECT", order, "复查").by("D63", LocalDate.of(2026, 3, 2))
                .owner(wang, "yj").about(workshop)));

        var duty = Scope.SYSTEM.within(() -> inbox.about(order)).getFirst();

        assertThat(duty.lastDay()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(duty.basis()).contains("第27、89条");
    }

    @Test
    void stopped_days_are_not_counted() {
        var order = anOrder();
        Scope.SYSTEM.run(() -> {
            duties.start(NewDuty.of("SEAL", order, "查封期限").by("D20", LocalDate.of(2023, 6, 1)).owner(wang, "yj"));
            duties.stop("SEAL", order, LocalDate.of(2023, 6, 10), "检测");
            duties.resume("SEAL", order, LocalDate.of(2023, 6, 19));
            duties.extend("SEAL", order, 30, "负责人批准");
        });

        assertThat(Scope.SYSTEM.within(() -> inbox.about(order)).getFirst().lastDay())
                .isEqualTo(LocalDate.of(2023, 8, 10));
    }

    @Test
    void a_right_that_nobody_used_falls_away_and_is_never_late() {
        var order = anOrder();
        Scope.SYSTEM.run(() -> duties.start(NewDuty.of("OBJECT_TO_POLICE", order, "对不予立案提出异议（可以）").dueOn(LAST).owner(wang, "yj-wh").about(workshop)));

        sweepAt(LAST, LocalTime.of(23, 59));
        assertThat(only(order).overdueSince()).isNull();

        sweepAt(LAST.plusDays(3), LocalTime.of(0, 5));
        assertThat(Scope.SYSTEM.within(() -> inbox.about(order))).isEmpty();
        assertThat(told(order)).isEmpty();
    }

    @Test
    void is_marked_overdue_the_next_day_and_climbs_from_the_section_to_the_head() {
        var section = anOfficer(officers, "yj-wh", Post.SECTION_HEAD);
        var order = anOrder();
        Scope.SYSTEM.run(() -> duties.start(NewDuty.of("REINSPECT", order, "复查").dueOn(LAST).owner(wang, "yj-wh")
                .about(workshop)));

        sweepAt(LAST, LocalTime.of(23, 59));
        assertThat(only(order).overdueSince()).isNull();

        sweepAt(LAST.plusDays(1), LocalTime.of(0, 5));
        assertThat(only(order).overdueSince()).isEqualTo(LAST.plusDays(1));
        assertThat(only(order).escalation()).isEqualTo(1);
        assertThat(told(order)).contains(wang.value()).hasSize(2);

        sweepAt(LAST.plusDays(2), LocalTime.of(0, 5));
        assertThat(only(order).escalation()).isEqualTo(1);

        sweepAt(LAST.plusDays(3), LocalTime.of(0, 5));
        assertThat(only(order).escalation()).isEqualTo(2);
        assertThat(Scope.SYSTEM.within(() -> bodies.sectionHead("yj-wh"))).isNotNull();
        assertThat(section).isNotNull();
    }

    @Test
    void the_inbox_shows_my_own_duties_by_day_and_counts_them() {
        var me = signedIn(wang, "yj", "511703", Set.of("OFFICER"));
        Scope.SYSTEM.run(() -> {
            duties.start(duty(anOrder(), wang).dueOn(LAST.plusDays(9)));
            duties.start(duty(anOrder(), wang));
            duties.start(duty(anOrder(), li).waitingFor(wang));
        });

        var mine = Acting.as(me, () -> inbox.list(new InboxFilter("", "", "", ""), 1).rows());

        assertThat(mine).extracting(DutyView::lastDay).containsExactly(LAST, LAST.plusDays(9));
        assertThat(Acting.as(me, () -> inbox.counts())).isEqualTo(new Inbox.Counts(2, 1, null));
        assertThat(Acting.as(me, () -> inbox.of(me))).isEqualTo(2);
    }

    @Test
    void a_sealed_duty_is_seen_by_its_persons_until_it_is_unsealed() {
        var order = anOrder();
        Scope.SYSTEM.run(() -> duties.start(duty(order, wang).sealedFor(List.of(wang))));

        assertThat(Acting.as(signedIn(wang, "yj", "511703", Set.of()), () -> inbox.about(order))).hasSize(1);
        assertThat(Acting.as(signedIn(li, "yj", "511703", Set.of("HEAD")), () -> inbox.about(order))).isEmpty();

        Scope.SYSTEM.run(() -> duties.unseal(order));
        assertThat(Acting.as(signedIn(li, "yj", "511703", Set.of("HEAD")), () -> inbox.about(order))).hasSize(1);
    }

    @Test
    void another_town_does_not_see_the_duty() {
        var order = anOrder();
        Scope.SYSTEM.run(() -> duties.start(duty(order, wang)));

        assertThat(Acting.as(signedIn(li, "town-511703001", "511703001", Set.of("OFFICER")), () -> inbox.about(order))).hasSize(1);
        assertThat(Acting.as(signedIn(li, "town-511703105", "511703105", Set.of("OFFICER")), () -> inbox.about(order))).isEmpty();
    }

    @Test
    void an_enterprise_sees_what_it_owes_itself_and_nothing_else() {
        var account = new SignedIn(UUID.randomUUID(), "firm", UUID.randomUUID(), "安全员", "", "示例作坊", "企业安全管理员",
                "511703", "", workshop.value(), Set.of("ENTERPRISE"), false, Instant.EPOCH);
        Scope.SYSTEM.run(() -> {
            duties.start(duty(anOrder(), wang));
            duties.start(NewDuty.of("RECTIFY", anOrder(), "完成整改").dueOn(LAST).owedBy(workshop, "yj"));
        });

        assertThat(Acting.as(account, () -> inbox.list(new InboxFilter("", "", "", ""), 1).rows()))
                .extracting(DutyView::title).containsExactly("完成整改");
    }

    @Test
    void a_duty_passes_within_the_body_and_with_a_reason_only() {
        var order = anOrder();
        Scope.SYSTEM.run(() -> duties.start(duty(order, wang)));
        var id = only(order).id();
        var outsider = anOfficer(officers, "zj", Post.OFFICER);

        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> duties.handOver(id, li, " "))).hasMessageContaining("理由");
        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> duties.handOver(id, outsider, "出差")))
                .hasMessageContaining("本单位");
        Scope.SYSTEM.run(() -> duties.handOver(id, li, "出差"));

        assertThat(only(order).ownerId()).isEqualTo(li.value());
    }
}
