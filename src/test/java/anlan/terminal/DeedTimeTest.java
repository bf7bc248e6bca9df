package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.hazard.Orders;
import anlan.inspection.Checklists;
import anlan.inspection.ChecklistItem;
import anlan.inspection.VisitStatus;
import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.MovableClock;
import anlan.testing.Weeks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deeds that come days later are judged by the moment they were done, and the moment of receipt is kept beside it. */
@AnlanTest
@Import(Weeks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeedTimeTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired MovableClock clock;

    private District district;
    private FieldVisit.Team team;
    private Outbox phone;
    private FieldVisit visit;

    @BeforeAll
    void two_officers_one_of_whom_is_certified_until_thursday() {
        district = Weeks.district(context, clock);
        team = FieldVisit.Team.of(district, Weeks.START.plusDays(3));
    }

    @BeforeEach
    void a_visit_is_approved_on_monday() {
        clock.standAt(Weeks.START);
        visit = new FieldVisit(district, team);
        phone = new Outbox(port, team.first());
    }

    private Outbox.Said send(Outbox.Deed deed) {
        phone.phone.clock = phone.phone.clock == null ? clock.instant() : phone.phone.clock;
        return phone.send(deed);
    }

    @Test
    void a_certificate_that_lapsed_since_does_not_undo_what_was_done() {
        var at = clock.instant().plusSeconds(3600);
        var arrival = phone.arrival(visit.visit(), at);
        clock.pass(7);

        var said = send(arrival);

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(said.body().path("flagged").asBoolean()).isFalse();
        assertThat(visit.view().arrival().arrivedAt()).isEqualTo(at);
        assertThat(ledger()).containsExactly("2026-06-08/2026-06-15");
    }

    @Test
    void a_certificate_that_had_lapsed_on_the_day_is_refused_with_its_provision_and_kept() {
        clock.pass(5);
        var arrival = phone.arrival(visit.visit(), clock.instant());
        clock.pass(2);

        var said = send(arrival);

        assertThat(said.status()).isEqualTo("REFUSED");
        assertThat(said.reason()).contains("证件");
        assertThat(said.body().path("provision").asString("")).startsWith("《");
        assertThat(said.body().path("sha256").asString()).isNotEmpty();
        assertThat(visit.view().status()).isEqualTo(VisitStatus.APPROVED);
        assertThat(send(arrival).body().path("first").asString()).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3 * 3600})
    void a_clock_that_is_ahead_refuses_nothing_and_is_flagged_where_it_is_far_off(long seconds) {
        var now = clock.instant();
        var shown = now.plusSeconds(seconds);
        var ended = shown.plusSeconds(1800);
        phone.phone.clock = shown;
        var arrival = send(phone.arrival(visit.visit(), shown));
        var start = send(phone.edit(visit.visit(), shown, "facts/startedAt", null, shown.toString()));
        assertThat(visit.view().arrival().arrivedAt()).isEqualTo(now);
        clock.passMinutes(30);
        phone.phone.clock = ended;
        var end = send(phone.edit(visit.visit(), ended, "facts/endedAt", null, ended.toString()));
        assertThat(visit.view().facts().endedAt()).isEqualTo(clock.instant());

        var signing = send(visit.signing(phone, Map.of(), shown, ended));

        assertThat(List.of(arrival, start, end, signing)).allSatisfy(said -> {
            assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
            assertThat(said.body().path("flagged").asBoolean()).isEqualTo(seconds > 300);
        });
        assertThat(visit.view().signedAt()).as("judged by the receipt").isEqualTo(clock.instant());
        assertThat(visit.view().facts().endedAt()).as("as the party read it").isEqualTo(ended);
    }

    @Test
    void a_clock_that_was_put_back_is_flagged() {
        clock.passMinutes(60);
        var before = clock.instant().minus(Duration.ofMinutes(50));
        phone.phone.clock = clock.instant();
        var arrival = send(phone.arrival(visit.visit(), clock.instant().minus(Duration.ofMinutes(10))));

        var near = send(phone.edit(visit.visit(), clock.instant().minus(Duration.ofMinutes(14)), "facts/presentPost", null, "厂长"));
        var back = send(phone.edit(visit.visit(), before, "facts/presentName", null, "赵某"));

        assertThat(arrival.body().path("flagged").asBoolean()).isFalse();
        assertThat(near.body().path("flagged").asBoolean()).as("within five minutes").isFalse();
        assertThat(back.body().path("flagged").asBoolean()).isTrue();
        var entered = new Outbox(port, team.first());
        entered.phone.clock = clock.instant();
        assertThat(entered.send(entered.edit(visit.visit(), before, "facts/place", null, "车间")).body().path("flagged").asBoolean())
                .as("before the phone was entered").isTrue();
        assertThat(summaries()).contains("终端填写现场记录：已接收，手机时间曾被调回");
    }

    /** What the ledger says of the deeds about the visit. */
    private List<String> summaries() {
        return Scope.SYSTEM.within(() -> district.bean(TransactionTemplate.class).execute(_ -> district.bean(JdbcClient.class).sql("""
                select summary from (select summary, named from insight.intake union all select summary, named from insight.entry) all_of
                where :visit = any (named)
                """).param("visit", visit.visit()).query(String.class).list()));
    }

    @Test
    void an_end_after_the_phones_own_clock_is_refused() {
        send(phone.arrival(visit.visit(), clock.instant()));

        var said = send(phone.edit(visit.visit(), clock.instant(), "facts/endedAt", null, clock.instant().plusSeconds(60).toString()));

        assertThat(said.status()).isEqualTo("REFUSED");
        assertThat(said.reason()).contains("不能晚于现在");
    }

    @Test
    void whoever_was_there_first_has_arrived_though_the_other_phone_sends_first() {
        var other = new Outbox(port, team.second());
        var early = clock.instant().plusSeconds(600);
        var late = early.plusSeconds(300);
        var first = List.of(phone.arrival(visit.visit(), early), phone.edit(visit.visit(), early, "facts/startedAt", null, early.toString()));
        var second = List.of(other.arrival(visit.visit(), late), other.edit(visit.visit(), late, "facts/startedAt", null, late.toString()));
        clock.passMinutes(60);
        other.phone.clock = clock.instant();
        second.forEach(deed -> assertThat(other.send(deed).status()).isEqualTo("ACCEPTED"));

        assertThat(first.stream().map(deed -> send(deed).status())).containsExactly("ACCEPTED", "ACCEPTED");

        assertThat(visit.view().arrival().arrivedAt()).isEqualTo(early);
        assertThat(visit.view().facts().startedAt()).isEqualTo(early);
        var signing = send(visit.signing(phone, Map.of(), early, clock.instant()));
        assertThat(signing.status()).as(signing.body().toString()).isEqualTo("ACCEPTED");
    }

    @Test
    void an_arrival_before_the_approval_does_not_move_the_one_that_is_known() {
        send(phone.arrival(visit.visit(), clock.instant()));
        var known = visit.view().arrival().arrivedAt();

        var said = send(phone.arrival(visit.visit(), clock.instant().minus(Duration.ofDays(1))));

        assertThat(said.status()).isEqualTo("ACCEPTED");
        assertThat(visit.view().arrival().arrivedAt()).isEqualTo(known);
    }

    @Test
    void a_visit_to_a_file_that_was_merged_meanwhile_goes_on_under_the_one_that_stays() {
        var arrival = phone.arrival(visit.visit(), clock.instant());
        var kept = district.enterprise("达川区示例合并后留存化工厂", District.TOWN_A, "d-liucun");
        Scope.SYSTEM.run(() -> clock.passMinutes(1));
        anlan.testing.Acting.run(anlan.enterprise.EnterpriseFixtures.BUREAU,
                () -> district.bean(Enterprises.class).merge(new EnterpriseId(kept), new EnterpriseId(visit.enterprise), "同一家"));

        var said = send(arrival);

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_checklist_that_was_revised_meanwhile_does_not_change_the_visit() {
        send(phone.arrival(visit.visit(), clock.instant()));
        var item = visit.items().getFirst();
        var answer = phone.edit(visit.visit(), clock.instant(), "answers/" + item + "/answer", null, "YES");
        var lists = district.bean(Checklists.class);
        var list = visit.view().scheme().checklists().getFirst();
        district.as(District.CLERK, () -> {
            var old = lists.items(list).getFirst();
            lists.revise(list, new ChecklistItem(old.id(), old.checklist(), old.position(), old.code(), old.section(), "改过的问题？", old.how(), old.basis(),
                    old.violation(), old.liability(), old.finding(), old.requirement(), old.days(), old.major()), "示例修订");
        });

        var said = send(answer);

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(visit.items().getFirst()).isEqualTo(item);
        assertThat(visit.site().answered()).isEqualTo(1);
    }

    @Test
    void a_hazard_is_seen_again_with_the_phone() {
        send(phone.arrival(visit.visit(), clock.instant()));
        district.fieldWork().inspect(team.first(), visit.id);
        district.fieldWork().sign(team.first(), visit.id);
        var order = district.orderOf(visit.id);
        var hazard = Scope.SYSTEM.within(() -> district.bean(Orders.class).view(order).items().getFirst().hazard());
        district.as(team.first(), () -> district.bean(Orders.class).requestFor(order, java.util.Set.of(hazard), "当面申请复查"));
        var octets = Outbox.picture();
        phone.phone.clock = clock.instant();
        var photo = phone.upload(octets);
        var body = Map.of("key", Identifier.fresh(), "day", LocalDate.now(clock).toString(), "officers", List.of(district.id(team.first()), district.id(team.second())),
                "seen", List.of(Map.of("hazard", hazard, "passed", true, "finding", "已整改", "photos", List.of(photo))), "unitOpinion", "无异议",
                "marks", Map.of(district.id(team.first()), Map.of("onPaper", true), district.id(team.second()), Map.of("onPaper", true)),
                "party", Map.of("name", "赵某", "onPaper", true));

        var said = send(phone.write("REINSPECT", order.value(), clock.instant(), body));

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(visit.view().status()).isEqualTo(VisitStatus.CLOSED);
    }

    /** The days on which it was done and came, of the arrival in the ledger. */
    private List<String> ledger() {
        return Scope.SYSTEM.within(() -> district.bean(TransactionTemplate.class).execute(_ -> district.bean(JdbcClient.class).sql("""
                select (at at time zone 'Asia/Shanghai')::date || '/' || (received_at at time zone 'Asia/Shanghai')::date from (
                    select event, subject, at, received_at from insight.intake union all select event, subject, at, received_at from insight.entry) all_of
                where event = 'VisitArrived' and subject = :visit
                """).param("visit", visit.visit()).query(String.class).list()));
    }
}
