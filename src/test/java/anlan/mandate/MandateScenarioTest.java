package anlan.mandate;

import static anlan.organization.OrganizationFixtures.anOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.kernel.Refused;
import anlan.organization.Interests;
import anlan.organization.Interests.NewInterest;
import anlan.organization.NewOfficer;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.security.SignedIn;
import anlan.testing.Acting;
import anlan.testing.AnlanTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The guard on the real registers, and the duties over days. */
@AnlanTest
class MandateScenarioTest {

    private static final String POWER = "511703-JC-001";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);

    @Autowired Guard guard;
    @Autowired Duties duties;
    @Autowired Inbox inbox;
    @Autowired InboxReader reader;
    @Autowired Officers officers;
    @Autowired Interests interests;
    @Autowired Enterprises enterprises;
    @Autowired Bodies bodies;
    @Autowired DutyStore store;
    @Autowired JdbcClient db;
    @Autowired JdbcTemplate jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;

    EnterpriseId workshop;
    OfficerId wang;
    OfficerId li;

    @BeforeEach
    void a_workshop_and_two_officers() {
        workshop = Scope.SYSTEM.within(() -> enterprises.register(Registration.brief(
                "达川区示例作坊" + UUID.randomUUID().toString().substring(0, 8), null, "2631", "511703001", "示例路 1 号")));
        wang = anOfficer(officers, "yj", Post.OFFICER);
        li = anOfficer(officers, "yj", Post.OFFICER);
    }

    @Test
    void two_certified_officers_get_a_warrant_that_cites_the_law() {
        var warrant = Scope.SYSTEM.within(() -> guard.require(inspection(wang, li)));

        assertThat(warrant.powerName()).isEqualTo("安全生产监督检查");
        assertThat(warrant.cited()).contains("安全生产法").contains("第六十五条");
        assertThat(warrant.conditions()).allMatch(Condition::met);
    }

    @Test
    void a_team_of_one_is_too_small_by_the_law_of_its_day() {
        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> {
            guard.requireTeam(List.of(wang, wang), LocalDate.of(2021, 7, 14));
            return null;
        })).hasMessageContaining("不得少于 2 名").extracting("provision").asString().contains("（2017年）第三十七条第一款");
        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> {
            guard.requireTeam(List.of(wang), LocalDate.of(2021, 7, 15));
            return null;
        })).extracting("provision").asString().contains("行政处罚法》第四十二条第一款");
    }

    @Test
    void a_lapsed_certificate_is_refused_with_name_day_and_provision() {
        var zhao = Scope.SYSTEM.within(() -> {
            var id = officers.appoint(new NewOfficer("赵某", "", "yj", true, LocalDate.of(2024, 1, 8)));
            officers.certify(id, "SC511703L" + System.nanoTime(), "行政执法证", LocalDate.of(2024, 1, 8),
                    today().minusDays(1));
            return id;
        });

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(inspection(wang, zhao))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("赵某的行政执法证件已于 " + today().minusDays(1) + " 到期")
                .extracting("provision").asString().contains("第六十七条");
    }

    @Test
    void a_body_that_does_not_hold_the_power_is_refused_whatever_its_officers_may() {
        var act = Act.byTwo("511703-QT-003", "town-511703001", workshop, today(), List.of(wang, li), "答复整改延期");

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(act)))
                .hasMessageContaining("不得答复整改延期：行使主体不符合").hasMessageContaining("由应急管理局行使")
                .extracting("provision").asString().contains("第十七条");
    }

    @Test
    void a_section_acts_in_the_name_of_its_bureau() {
        var act = Act.byTwo("511703-QT-003", "yj-wh", workshop, today(), List.of(wang, li), "答复整改延期");

        assertThat(Scope.SYSTEM.within(() -> guard.check(act))).filteredOn(c -> c.name().equals("行使主体"))
                .containsExactly(new Condition("行使主体", true, "达州市达川区应急管理局行使该事项", "《中华人民共和国安全生产法》第十七条"));
    }

    @Test
    void a_town_officer_is_refused_in_another_town() {
        var stranger = anOfficer(officers, "town-511703105", Post.OFFICER);

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(inspection(wang, stranger))))
                .hasMessageContaining("管辖权限不符合").hasMessageContaining("的管辖范围不含");
    }

    @Test
    void a_declared_interest_is_refused_with_the_relation() {
        Scope.SYSTEM.run(() -> interests.declare(new NewInterest(li, workshop.value(), "示例作坊", "近亲属任职", "",
                LocalDate.of(2025, 1, 1), null)));

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(inspection(wang, li))))
                .hasMessageContaining("近亲属任职");
    }

    @Test
    void a_power_that_was_not_on_the_list_that_day_is_refused() {
        var act = Act.byTwo(POWER, "yj", workshop, LocalDate.of(2021, 8, 31), List.of(wang, li), "实施现场检查");

        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> guard.require(act))).hasMessageContaining("职权依据不符合");
    }

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

        assertThat(Acting.as(signedIn(li, "town-511703001", "511703001", Set.of()), () -> inbox.about(order))).hasSize(1);
        assertThat(Acting.as(signedIn(li, "town-511703105", "511703105", Set.of()), () -> inbox.about(order))).isEmpty();
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

    private void sweepAt(LocalDate day, LocalTime time) {
        var then = Clock.fixed(day.atTime(time).atZone(ZONE).toInstant(), ZONE);
        new OverdueSweep(db, store, new Escalations(db, jdbc, store, bodies, events, then), events, transactions, then)
                .sweep();
    }

    private DutyView only(Reference order) {
        return Scope.SYSTEM.within(() -> inbox.about(order)).getFirst();
    }

    private List<UUID> told(Reference order) {
        return Scope.SYSTEM.within(() -> transactions.execute(_ -> db.sql("""
                select n.person from mandate.notice n join mandate.duty d on d.id = n.duty where d.subject = :subject
                """).param("subject", order.value()).query(UUID.class).list()));
    }

    private Act inspection(OfficerId... team) {
        return Act.byTwo(POWER, "yj", workshop, today(), List.of(team), "实施现场检查");
    }

    private NewDuty duty(Reference order, OfficerId owner) {
        return NewDuty.of("REINSPECT", order, "复查").dueOn(LAST).owner(owner, "yj").about(workshop);
    }

    private static Reference anOrder() {
        return new Reference("Order", Identifier.fresh());
    }

    private static SignedIn signedIn(OfficerId officer, String agency, String division, Set<String> posts) {
        return new SignedIn(UUID.randomUUID(), "u", officer.value(), "某人", agency, agency, "", division, "", null, posts,
                false, Instant.EPOCH);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
