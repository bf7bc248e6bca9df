package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.SiteFacts;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.Visits;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.terminal.deed.Choice;
import anlan.terminal.deed.Confirmations;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Snapshots;
import anlan.testing.Wire;
import com.microsoft.playwright.Playwright;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the platform answers a phone: a refused signing opens the record again, a decision clears its card, a busy platform is given time. */
@AnlanTest
class PhoneAnswersTest {

    /** The outbox as it lies on the disk of the phone. */
    private static final String ROWS = """
            async () => {
              const name = (await indexedDB.databases()).map(d => d.name).find(n => n !== 'anlan-people');
              const of = request => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = no; });
              const base = await of(indexedDB.open(name)), rows = await of(base.transaction('outbox').objectStore('outbox').getAll());
              base.close();
              return JSON.stringify(rows);
            }
            """;

    private static Playwright playwright;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private final List<String> faults = new ArrayList<>();
    private District district;

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @BeforeEach
    void the_district_is_there() {
        district = District.of(context);
    }

    @AfterEach
    void no_screen_on_the_way_had_a_fault() {
        assertThat(faults).isEmpty();
    }

    private VisitId approved(String name, String officer) {
        var works = district.enterprise(name, District.TOWN_A, "d-dafu-" + Math.abs(name.hashCode()));
        return district.fieldWork().approved(works, VisitKind.PLANNED, officer, District.COLLEAGUE, District.SECTION_HEAD);
    }

    private <T> T read(String sql, UUID id, Class<T> type) {
        return Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql(sql).param("id", id).query(type).single()));
    }

    @Test
    void a_signing_refused_for_a_certificate_that_lapsed_opens_the_record_again() {
        var officer = district.person("d-zhengjian", "钱证", "yj-wh", LocalDate.of(2030, 1, 7), Post.OFFICER);
        var visit = approved("达川区示例失效化工厂", "d-zhengjian");
        try (var phone = new PhoneInHand(playwright, port, faults).begin("d-zhengjian")) {
            phone.awaitTasks("达川区示例失效化工厂");
            var work = new OfflineVisit(phone, "达川区示例失效化工厂");
            work.arrive();
            phone.awaitSent();
            phone.offline(true);
            work.inspect(Snapshots.of("lapsed", 1));
            work.describe();
            lastYearsNumbersAreNotReadOut(phone, work);
            work.sign();
            certificateOf(officer, false);
            phone.offline(false);
            PhoneInHand.await(() -> read("select count(*) from terminal.deed where subject = :id and kind = 'SIGN' and status = 'REFUSED'", visit.value(), Long.class) == 1);

            phone.go("#/v/" + visit.value());
            phone.see("[role=alert]:has-text('平台没有接受上次的签署')");
            assertThat(read("select status from inspection.visit where id = :id", visit.value(), String.class)).isEqualTo("ON_SITE");
            certificateOf(officer, true);
            phone.refresh();
            work.sign();
            phone.awaitSent();
        }
        assertThat(read("select status from inspection.visit where id = :id", visit.value(), String.class)).isEqualTo("ORDER_ISSUED");
        assertThat(read("select count(*) from inspection.signature where visit = :id", visit.value(), Long.class)).isEqualTo(3);
    }

    /** Without a signal over the year's end: what was read with a number of the old year is not signed in the new one. */
    private static void lastYearsNumbersAreNotReadOut(PhoneInHand phone, OfflineVisit work) {
        phone.go(work.task() + "/read");
        phone.see(".paper:has-text('现场检查记录')");
        phone.page.clock().setFixedTime(Instant.now().plus(Duration.ofDays(400)).toEpochMilli());
        phone.go(work.task());
        phone.see("nav.steps");
        phone.go(work.task() + "/read");
        phone.see("[role=alert]:has-text('年的，请联网取回任务后再签署')");
        phone.page.clock().setFixedTime(Instant.now().toEpochMilli());
        phone.go(work.task());
        phone.see("nav.steps");
    }

    private void certificateOf(OfficerId officer, boolean valid) {
        var today = LocalDate.now(clock);
        Scope.SYSTEM.run(() -> {
            var officers = district.bean(Officers.class);
            if (valid) {
                officers.certify(officer, "SC511703DX1", "行政执法证", today, LocalDate.of(2030, 1, 7));
            } else {
                officers.withdraw(officers.certificates(officer).getFirst().id(), today, "证件到期收回");
            }
        });
    }

    @Test
    void a_conflict_decided_at_the_desk_leaves_the_phone_by_itself() {
        var visit = approved("达川区示例裁定化工厂", District.OFFICER);
        try (var phone = new PhoneInHand(playwright, port, faults).begin(District.OFFICER)) {
            phone.awaitTasks("达川区示例裁定化工厂");
            var work = new OfflineVisit(phone, "达川区示例裁定化工厂");
            work.arrive();
            phone.awaitSent();
            phone.offline(true);
            district.as(District.COLLEAGUE, () -> {
                var visits = district.bean(Visits.class);
                var facts = visits.view(visit).facts();
                visits.describe(visit, new SiteFacts(facts.startedAt(), null, facts.place(), "", "副厂长", "", false, "", ""));
            });
            phone.go(work.task() + "/facts");
            phone.see("#post");
            phone.type("post", "厂长");
            phone.offline(false);
            phone.go("#/queue");
            phone.see(".conf:has-text('副厂长')");
            assertThat((String) phone.page.evaluate(ROWS)).as("what the platform said is encrypted like the rest").contains("conflict").doesNotContain("副厂长", "presentPost");

            var conflict = read("select id from terminal.conflict where subject = :id", visit.value(), UUID.class);
            district.as(District.SECTION_HEAD, () -> district.bean(Confirmations.class).decide(conflict, Choice.THEIRS, ""));
            phone.reconnect();

            phone.see("p:has-text('职务：办公室已选用平台上的')");
            assertThat(phone.page.locator(".conf").count()).isZero();
            phone.look("decided");
            phone.refresh();
            phone.go(work.task() + "/facts");
            PhoneInHand.await(() -> "副厂长".equals(phone.page.inputValue("#post")));
        }
    }

    private static void report(PhoneInHand phone) {
        phone.go("#/report");
        phone.page.setInputFiles(".pics input", Snapshots.of("limit", 1).getFirst());
        phone.page.locator(".pics img").waitFor();
        phone.page.locator(".opt:has-text('私拉乱接电线')").click();
        phone.press("3. 上报");
        phone.page.locator("text=谢谢，已记下").waitFor();
    }

    private String informant(String username) {
        district.person(username, "信息员" + username.charAt(username.length() - 1), "town-" + District.TOWN_A, LocalDate.of(2030, 1, 7), Post.INFORMATION_OFFICER);
        return username;
    }

    @Test
    void a_deed_the_platform_is_too_busy_for_is_passed_over_and_sent_later() throws Exception {
        try (var wire = new Wire(port); var phone = new PhoneInHand(playwright, wire.port(), faults).begin(informant("d-xinxi-7"))) {
            var poor = new AtomicReference<String>();
            phone.see(".opt:has-text('私拉乱接电线')");
            phone.offline(true);
            report(phone);
            phone.go("#/queue");
            report(phone);
            wire.fates(call -> {
                boolean unlucky = call.startsWith("PUT /m/api/deeds/") && (poor.compareAndSet(null, call) || call.equals(poor.get()));
                return unlucky ? Wire.Fate.BUSY : Wire.Fate.THROUGH;
            });
            phone.offline(false);
            phone.go("#/queue");
            phone.see(".net:has-text('还有 1 条')");
            PhoneInHand.await(() -> phone.page.locator(".qi:has-text('上报'):has-text('已核对')").count() == 1);

            wire.fates(_ -> Wire.Fate.THROUGH);
            phone.awaitSent();
        }
        assertThat(read("select count(*) from inspection.patrol where reporter = :id", district.id("d-xinxi-7"), Long.class)).isEqualTo(2);
    }

    @Test
    void parts_become_smaller_on_a_line_that_breaks() throws Exception {
        var calls = Collections.synchronizedList(new ArrayList<String>());
        var broken = new AtomicBoolean(true);
        try (var wire = new Wire(port); var phone = new PhoneInHand(playwright, wire.port(), faults).begin(informant("d-xinxi-8"))) {
            wire.fates(call -> call.startsWith("PUT /m/api/files/") && calls.add(call) && broken.get() ? Wire.Fate.LOST_ON_THE_WAY : Wire.Fate.THROUGH);
            phone.see(".opt:has-text('私拉乱接电线')");
            report(phone);
            phone.see(".net:has-text('离线')"); // the browser tries some more times by itself
            broken.set(false);
            phone.reconnect();
            phone.awaitSent();
        }
        var offsets = calls.stream().map(call -> Integer.parseInt(call.replaceAll(".*offset=(\\d+).*", "$1"))).distinct().toList();
        assertThat(offsets).as(calls.toString()).hasSizeGreaterThan(2).startsWith(0);
        assertThat(offsets.get(1)).as("a part of its own size").isLessThanOrEqualTo(262_144);
        assertThat(offsets.get(2)).as("the next is twice as long").isEqualTo(3 * offsets.get(1));
    }
}
