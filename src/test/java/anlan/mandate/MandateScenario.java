package anlan.mandate;

import static anlan.organization.OrganizationFixtures.anOfficer;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.organization.Interests;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A workshop and two officers, and the program on a day that a test chooses. */
abstract class MandateScenario {

    static final String POWER = "511703-JC-001";

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final LocalDate LAST = LocalDate.of(2026, 3, 20);

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

    void sweepAt(LocalDate day, LocalTime time) {
        var then = Clock.fixed(day.atTime(time).atZone(ZONE).toInstant(), ZONE);
        new OverdueSweep(db, store, duties, new Escalations(db, jdbc, store, bodies, events, then), events, transactions, then)
                .sweep();
    }

    DutyView only(Reference order) {
        return Scope.SYSTEM.within(() -> inbox.about(order)).getFirst();
    }

    List<UUID> told(Reference order) {
        return Scope.SYSTEM.within(() -> transactions.execute(_ -> db.sql("""
                select n.person from mandate.notice n join mandate.duty d on d.id = n.duty where d.subject = :subject
                """).param("subject", order.value()).query(UUID.class).list()));
    }

    Act inspection(OfficerId... team) {
        return Act.byTwo(POWER, "yj", workshop, today(), List.of(team), "实施现场检查");
    }

    NewDuty duty(Reference order, OfficerId owner) {
        return NewDuty.of("REINSPECT", order, "复查").dueOn(LAST).owner(owner, "yj").about(workshop);
    }

    static Reference anOrder() {
        return new Reference("Order", Identifier.fresh());
    }

    static SignedIn signedIn(OfficerId officer, String agency, String division, Set<String> posts) {
        return new SignedIn(UUID.randomUUID(), "u", officer.value(), "某人", agency, agency, "", division, "", null, posts,
                false, Instant.EPOCH);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
