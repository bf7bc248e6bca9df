package anlan.insight;

import static anlan.insight.LedgerFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.database.Database;
import anlan.platform.database.Scope;
import anlan.platform.ledger.LedgerHeads;
import anlan.testing.ModuleTest;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How deeds come into the ledger, and who may look at them there. */
@ModuleTest
@Import(LedgerScenarioTest.Clerks.class)
class LedgerScenarioTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Traces traces;

    @Autowired
    Clerks clerks;

    @Autowired
    LedgerHeads heads;

    @Autowired
    Database database;

    /** A facade as any module has one. */
    @TestConfiguration
    @Transactional
    static class Clerks {

        @Autowired
        ApplicationEventPublisher events;

        public void extend(ThingId thing) {
            events.publishEvent(new ThingDone(thing, List.of(), null, "未成的延期", AT));
            throw new Refused("期限已过，不得延期。", "《办法》第二十七条");
        }
    }

    @AfterEach
    void leave() {
        signOut();
    }

    @Test
    void a_deed_is_in_the_ledger_with_who_did_it_in_which_post() {
        var deed = aDeed("登记一件");
        as("511703", () -> events.publishEvent(deed));

        var row = traces.of(deed.subject().value()).own().getFirst();

        assertThat(row.summary()).isEqualTo("登记一件");
        assertThat(row.who()).isEqualTo("甲");
        assertThat(row.post()).isEqualTo("执法人员");
        assertThat(row.agency()).isEqualTo("区应急管理局");
    }

    @Test
    void a_deed_that_is_rolled_back_leaves_no_entry() {
        var deed = aDeed("没有办成");
        as("511703", () -> {
            events.publishEvent(deed);
            throw new IllegalStateException("crash");
        });

        assertThatThrownBy(() -> traces.of(deed.subject().value())).isInstanceOf(Refused.class);
    }

    @Test
    void a_deed_outside_a_transaction_is_a_defect() {
        assertThatThrownBy(() -> events.publishEvent(aDeed("无事务")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_was_taken_in_before_a_crash_is_chained_at_the_next_start() {
        var deed = aDeed("崩溃之前");
        as("511703", () -> events.publishEvent(deed));
        // the program may die here: the row is committed with the deed, and any sequencer of any node takes it up
        sequencer.run();

        assertThat(traces.of(deed.subject().value()).own()).hasSize(1);
    }

    @Test
    void two_hundred_deeds_at_once_are_all_chained_and_none_is_lost() throws Exception {
        var things = IntStream.range(0, 200).mapToObj(_ -> aThing()).toList();
        try (var workers = Executors.newFixedThreadPool(8)) {
            things.forEach(thing -> workers.submit(() -> Scope.SYSTEM.run(() -> transactions.executeWithoutResult(_ -> {
                events.publishEvent(new ThingDone(thing, List.of(), null, "先", AT));
                events.publishEvent(new ThingDone(thing, List.of(), null, "后", AT));
            }))));
        }
        signIn(anOfficer("甲", "511703", "OFFICER"));

        for (var thing : things) {
            assertThat(traces.of(thing.value()).own()).extracting(TraceRow::summary).containsExactly("先", "后");
        }
        assertThat(proof().faults()).isEmpty();
    }

    @Test
    void a_refused_attempt_is_kept_although_the_deed_was_rolled_back() {
        var thing = aThing();
        signIn(anOfficer("甲", "511703", "DISCIPLINE"));
        assertThatThrownBy(() -> clerks.extend(thing)).isInstanceOf(Refused.class);

        var own = traces.of(thing.value()).own();

        assertThat(own).hasSize(1);
        assertThat(own.getFirst().refused()).isTrue();
        assertThat(own.getFirst().summary()).isEqualTo("不予办理：期限已过，不得延期。");
    }

    @Test
    void refused_attempts_are_shown_to_overseers_only() {
        var thing = aThing();
        signIn(anOfficer("甲", "511703", "OFFICER"));
        assertThatThrownBy(() -> clerks.extend(thing)).isInstanceOf(Refused.class);

        assertThatThrownBy(() -> traces.of(thing.value())).isInstanceOf(Refused.class).hasMessageContaining("没有这条记录");
        signIn(anOfficer("乙", "511703", "ADMINISTRATOR"));
        assertThat(traces.search(new TraceFilter("甲", "不得延期", "Thing", null, null, null, true, false), 1).rows())
                .extracting(TraceRow::subject).contains(thing.value());
    }

    @Test
    void town_a_does_not_see_the_entries_of_town_b() throws Exception {
        var enterprise = new ThingId(anEnterpriseIn("511703002"));
        var deed = new ThingDone(aThing(), List.of(), enterprise, "乙镇的事", AT);
        as("511703", () -> events.publishEvent(deed));

        signIn(anOfficer("乙镇干部", "511703002", "TOWN_HEAD"));
        assertThat(traces.of(deed.subject().value()).own()).hasSize(1);

        signIn(anOfficer("甲镇干部", "511703001", "TOWN_HEAD"));
        assertThatThrownBy(() -> traces.of(deed.subject().value())).isInstanceOf(Refused.class);
        assertThat(traces.search(new TraceFilter("", "乙镇的事", "", null, null, null, false, false), 1).rows()).isEmpty();
    }

    @Test
    void an_enterprise_sees_its_own_entries_only() throws Exception {
        var mine = anEnterpriseIn("511703001");
        var other = anEnterpriseIn("511703001");
        var deed = new ThingDone(aThing(), List.of(), new ThingId(mine), "本单位的事", AT);
        as("511703", () -> events.publishEvent(deed));

        var scope = Scope.territory("511703", "账户").onlyEnterprise(mine.toString());
        var otherScope = Scope.territory("511703", "账户").onlyEnterprise(other.toString());

        sequencer.settle();
        assertThat(scope.within(() -> count(deed.subject().value()))).isEqualTo(1);
        assertThat(otherScope.within(() -> count(deed.subject().value()))).isZero();
    }

    @Test
    void a_sealed_record_and_what_followed_from_it_is_seen_by_its_readers_alone_until_it_is_unsealed() {
        var visit = aThing();
        var member = anOfficer("检查组成员", "511703", "OFFICER");
        var follow = new ThingDone(aThing(), List.of(visit), null, "为它准备的待办", AT);
        as("511703", () -> {
            events.publishEvent(new ThingHidden(visit, Set.of(member.person()), "安排四不两直检查", AT));
            events.publishEvent(follow);
        });

        signIn(member);
        assertThat(traces.of(visit.value()).following()).hasSize(1);

        signIn(anOfficer("局长", "511703", "HEAD"));
        assertThatThrownBy(() -> traces.of(visit.value())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> traces.of(follow.subject().value())).isInstanceOf(Refused.class);

        as("511703", () -> events.publishEvent(new ThingShown(visit, "到达现场", AT)));
        signIn(anOfficer("局长", "511703", "HEAD"));
        assertThat(traces.of(visit.value()).own()).hasSize(2);
        assertThat(traces.of(visit.value()).following()).hasSize(1);
    }

    @Test
    void a_record_shows_where_it_came_from_and_what_followed() {
        var visit = aThing();
        var order = new ThingDone(aThing(), List.of(visit), null, "责令限期整改 3 项", AT);
        var review = new ThingDone(aThing(), List.of(order.subject()), null, "复查合格", AT);
        as("511703", () -> {
            events.publishEvent(new ThingDone(visit, List.of(), null, "现场检查", AT));
            events.publishEvent(order);
            events.publishEvent(review);
        });

        var trace = traces.of(order.subject().value());

        assertThat(trace.sources()).extracting(TraceRow::summary).containsExactly("现场检查");
        assertThat(trace.own()).extracting(TraceRow::summary).containsExactly("责令限期整改 3 项");
        assertThat(trace.following()).extracting(TraceRow::summary).containsExactly("复查合格");
    }

    @Test
    void the_newest_head_is_signed_and_may_be_printed() {
        as("511703", () -> events.publishEvent(aDeed("为签名头")));

        var head = heads.sign().orElseThrow();

        assertThat(heads.latest()).contains(head);
        assertThat(head.printed()).matches("\\d+-[0-9a-f]{16}");
    }

    /** Signs in at the district, does the deed in one transaction and stays signed in. */
    private void as(String division, Runnable deed) {
        signIn(anOfficer("甲", division, "OFFICER"));
        try {
            transactions.executeWithoutResult(_ -> deed.run());
        } catch (IllegalStateException crash) {
            assertThat(crash).hasMessage("crash");
        }
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient db;

    private Long count(UUID subject) {
        return transactions.execute(_ -> db.sql("select count(*) from insight.entry where subject = :subject")
                .param("subject", subject).query(Long.class).single());
    }

    private UUID anEnterpriseIn(String division) throws SQLException {
        var id = Identifier.fresh();
        try (var owner = DriverManager.getConnection(
                        database.url(), database.owner().user(), database.owner().password());
                var sql = owner.createStatement()) {
            sql.execute("insert into platform.territory values ('%s', '%s', '')".formatted(id, division));
        }
        return id;
    }

    private LedgerProof.Report proof() throws Exception {
        try (var owner = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password())) {
            heads.sign();
            var report = LedgerProof.prove(owner, Path.of("target", "test-data", "ledger"));
            return new LedgerProof.Report(report.entries(), report.last(), report.heads(), report.faults().stream()
                    .filter(fault -> !(fault instanceof LedgerFault.Rebuilt) && !(fault instanceof LedgerFault.CutTail))
                    .toList());
        }
    }
}
