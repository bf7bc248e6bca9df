package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.organization.Organs;
import anlan.platform.DeedTime;
import anlan.platform.database.Scope;
import anlan.platform.document.PaperNumbers;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of a year that is over are void, but for those that a paper signed in time may still bring. */
@AnlanTest
class YearTurnTest {

    private static final String KIND = "inspection-record";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired PaperNumbers numbers;
    @Autowired Organs organs;
    @Autowired Devices devices;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Outbox phone;
    private List<String> old;

    @BeforeEach
    void a_phone_has_numbers_of_last_year() {
        phone = new Outbox(port, FieldVisit.Team.of(District.of(context)).first());
        old = Scope.SYSTEM.within(() -> numbers.reserve(organs.organ("yj-wh"), KIND, LocalDate.of(thisYear() - 1, 12, 31), 3, device()));
    }

    private String device() {
        return phone.phone.id.toString();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private void night() {
        assertThat(Scope.SYSTEM.within(devices::ofPastYears)).contains(new DeviceId(phone.phone.id));
        try {
            context.getBean("yearTurn", ApplicationRunner.class).run(new DefaultApplicationArguments());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> left() {
        return Scope.SYSTEM.within(() -> numbers.unused(organs.organ("yj-wh"), KIND, thisYear() - 1, device()));
    }

    private void reports(String... held) {
        assertThat(phone.phone.post("/m/api/reports", Map.of("unsent", held.length, "bytes", 0, "numbersHeld", List.of(held))).status()).isEqualTo(200);
    }

    @Test
    void a_phone_that_has_not_reported_in_the_new_year_keeps_all() {
        night();

        assertThat(left()).isEqualTo(old);
    }

    @Test
    void what_an_unsent_signing_may_bring_is_kept_and_the_rest_is_void_in_the_ledger() {
        reports(old.getFirst());

        night();

        assertThat(left()).containsExactly(old.getFirst());
        assertThat(voided()).containsExactly(old.get(1), old.get(2));
        reports();
        night();
        assertThat(left()).isEmpty();
        assertThat(voided()).containsExactlyInAnyOrderElementsOf(old);
    }

    @Test
    void a_paper_signed_on_the_last_day_of_the_year_and_sent_in_the_next_keeps_its_number() {
        var visit = aVisitOfTheLastDay();
        var signing = onTheLastDay(() -> visit.signing(phone, Map.of()));
        var number = left().getFirst();
        reports(number);
        night();

        var said = phone.send(signing);

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(phone.phone.visitor.get("/visits/" + visit.visit()).body()).contains(number);
        assertThat(left()).isEmpty();
    }

    @Test
    void the_number_of_a_signing_that_waits_for_a_person_is_kept() {
        var visit = aVisitOfTheLastDay();
        phone = new Outbox(port, FieldVisit.Team.of(District.of(context)).first()); // of nobody in the team
        var signing = onTheLastDay(() -> visit.signing(phone, Map.of()));
        var number = left().getFirst();
        assertThat(phone.send(signing).status()).isEqualTo("HELD");
        reports();

        night();

        assertThat(left()).containsExactly(number);
    }

    private FieldVisit aVisitOfTheLastDay() {
        var team = FieldVisit.Team.of(District.of(context));
        phone = new Outbox(port, team.first());
        var visit = onTheLastDay(() -> new FieldVisit(District.of(context), team));
        assertThat(phone.send(onTheLastDay(() -> phone.arrival(visit.visit(), visit.now()))).status()).isEqualTo("ACCEPTED");
        return visit;
    }

    private <T> T onTheLastDay(Supplier<T> deed) {
        var noon = LocalDate.of(thisYear() - 1, 12, 31).atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        return new DeedTime(noon, clock.instant(), noon).judge(deed);
    }

    @Test
    void the_numbers_of_this_year_are_left_alone() {
        var fresh = Scope.SYSTEM.within(() -> numbers.reserve(organs.organ("yj-wh"), KIND, LocalDate.now(clock), 1, device()));
        reports();

        night();

        assertThat(Scope.SYSTEM.within(() -> numbers.unused(organs.organ("yj-wh"), KIND, thisYear(), device()))).containsAll(fresh);
    }

    @Test
    void the_package_says_of_which_year_its_numbers_are() {
        assertThat(phone.phone.get("/m/api/package").body().path("year").asInt()).isEqualTo(thisYear());
    }

    /** The numbers that the ledger, or what is on its way there, names as void of this phone. */
    private List<String> voided() {
        return Scope.SYSTEM.within(() -> transaction.execute(_ -> old.stream().filter(number -> jdbc.sql("""
                select exists (select from (select facts::text, named from insight.intake union all select facts::text, named from insight.entry) f
                where strpos(facts, :number) > 0 and :phone = any (named))
                """).param("number", number).param("phone", phone.phone.id).query(Boolean.class).single()).toList()));
    }
}
