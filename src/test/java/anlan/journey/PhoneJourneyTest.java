package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.insight.Ledger;
import anlan.platform.database.Scope;
import anlan.platform.document.Papers;
import anlan.platform.file.FileStore;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Snapshots;
import anlan.testing.Wire;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A visit made on the phone without a signal: nothing is lost, nothing is doubled, whatever the line and the battery do. */
@AnlanTest
class PhoneJourneyTest {

    private static Playwright playwright;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired FileStore files;
    @Autowired Papers papers;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @AfterEach
    void no_screen_on_the_way_had_a_fault() throws Exception {
        assertThat(faults).isEmpty();
        assertThat(Ledger.faults(context)).isEmpty();
    }

    private VisitId approved(String name) {
        var district = District.of(context);
        var works = district.enterprise(name, District.TOWN_A, "d-lixian-" + Math.abs(name.hashCode()));
        return district.fieldWork().approved(works, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
    }

    @Test
    void a_whole_visit_without_a_signal_survives_a_dead_battery_and_arrives_byte_for_byte() throws Exception {
        var visit = approved("达川区示例离线化工厂");
        var photos = Snapshots.of("offline", 5);
        try (var phone = new PhoneInHand(playwright, port, faults)) {
            phone.begin(District.OFFICER).awaitTasks("达川区示例离线化工厂");
            phone.look("today");
            phone.offline(true);
            var work = new OfflineVisit(phone, "达川区示例离线化工厂");
            work.arrive();
            work.inspect(photos);
            work.describe();
            work.sign();
            phone.go("#/queue");
            phone.look("queue");

            phone.kill();
            phone.restart();
            phone.offline(true);
            phone.unlock(phone.page, "#/queue");
            assertThat(phone.page.textContent("main")).contains("签署 · 达川区示例离线化工厂", "已存本机");
            phone.offline(false);
            phone.awaitSent();
            phone.look("sent");
            phone.go("#/me");
            phone.page.locator("h2").first().waitFor();
            phone.look("me");
        }
        assertThat(status(visit)).isEqualTo("ORDER_ISSUED");
        everyPhotoIsWhole(visit, photos);
        thePapersSayWhatWasRead(visit);
    }

    @Test
    void answers_cut_off_after_the_deed_was_kept_double_nothing() throws Exception {
        var visit = approved("达川区示例断线化工厂");
        var photos = Snapshots.of("cut", 2);
        try (var wire = new Wire(port); var phone = new PhoneInHand(playwright, wire.port(), faults)) {
            phone.begin(District.OFFICER).awaitTasks("达川区示例断线化工厂");
            var seen = new HashSet<String>();
            wire.fates(call -> {
                synchronized (seen) {
                    boolean parcel = call.equals("POST /m/api/deeds");
                    boolean once = parcel && !seen.remove(call) && seen.add(call) || call.startsWith("PUT /m/api/") && seen.add(call);
                    return once ? Wire.Fate.ANSWER_LOST : Wire.Fate.THROUGH;
                }
            });
            play(phone, "达川区示例断线化工厂", photos);
            assertThat(wire.lost()).isGreaterThan(20);
        }
        assertThat(status(visit)).isEqualTo("ORDER_ISSUED");
        everyPhotoIsWhole(visit, photos);
    }

    @Test
    void a_line_that_fails_three_times_in_ten_loses_nothing() throws Exception {
        var visit = approved("达川区示例弱网化工厂");
        var photos = Snapshots.of("weak", 2);
        try (var wire = new Wire(port); var phone = new PhoneInHand(playwright, wire.port(), faults)) {
            phone.begin(District.OFFICER).awaitTasks("达川区示例弱网化工厂");
            wire.failing(30, 20261129);
            play(phone, "达川区示例弱网化工厂", photos);
            assertThat(wire.lost()).isGreaterThan(5);
        }
        assertThat(status(visit)).isEqualTo("ORDER_ISSUED");
        everyPhotoIsWhole(visit, photos);
        thePapersSayWhatWasRead(visit);
    }

    @Test
    void two_tabs_of_one_phone_do_not_do_a_thing_twice() throws Exception {
        var visit = approved("达川区示例双页化工厂");
        var photos = Snapshots.of("tabs", 1);
        try (var phone = new PhoneInHand(playwright, port, faults)) {
            phone.begin(District.OFFICER).awaitTasks("达川区示例双页化工厂");
            phone.offline(true);
            var work = new OfflineVisit(phone, "达川区示例双页化工厂");
            work.arrive();
            Page other = phone.secondTab(work.task() + "/facts");
            other.fill("#phone", "13800000000");
            other.locator("#phone").blur();
            work.inspect(photos);
            work.describe();
            other.reload();
            phone.unlock(other, work.task() + "/facts");
            assertThat(other.inputValue("#phone")).isEqualTo("13800000000");
            assertThat(other.inputValue("#name")).isEqualTo("现场负责人某");
            work.sign();
            phone.offline(false);
            phone.awaitSent();
        }
        assertThat(status(visit)).isEqualTo("ORDER_ISSUED");
        assertThat(number("select count(*) from inspection.visit where id = :visit and present_phone = '13800000000'", visit)).isEqualTo(1);
        everyPhotoIsWhole(visit, photos);
    }

    @Test
    void three_phones_on_one_visit_lose_nothing_and_a_person_settles_what_differs() throws Exception {
        var visit = approved("达川区示例三机化工厂");
        var photos = Snapshots.of("three", 2);
        try (var first = new PhoneInHand(playwright, port, faults); var second = new PhoneInHand(playwright, port, faults);
                var third = new PhoneInHand(playwright, port, faults)) {
            first.begin(District.OFFICER).awaitTasks("达川区示例三机化工厂");
            var work = new OfflineVisit(first, "达川区示例三机化工厂");
            work.arrive();
            first.awaitSent();
            for (var other : List.of(second, third)) {
                other.begin(other == second ? District.COLLEAGUE : District.OFFICER).awaitTasks("达川区示例三机化工厂");
                other.refresh();
            }
            for (var phone : List.of(first, second, third)) {
                phone.offline(true);
            }
            work.inspect(photos.subList(0, 1));
            new OfflineVisit(second, "").goOn(visit.value()).name("乙说的负责人");
            new OfflineVisit(third, "").goOn(visit.value()).name("丙说的负责人");
            second.offline(false);
            second.awaitSent();
            third.offline(false);
            third.go("#/queue");
            third.page.locator(".conf:has-text('现场负责人两处不一致')").waitFor();
            assertThat(third.page.textContent(".conf")).contains("丙说的负责人", "乙说的负责人");
            third.look("conflict");
            third.press("用本机的");
            third.awaitSent();
            first.offline(false);
            first.awaitSent();
            first.refresh();
            first.go(work.task() + "/facts");
            first.page.locator("#name").waitFor();
            assertThat(first.page.inputValue("#name")).isEqualTo("丙说的负责人");
            work.describe();
            work.sign();
            first.awaitSent();
        }
        assertThat(status(visit)).isEqualTo("ORDER_ISSUED");
        everyPhotoIsWhole(visit, photos.subList(0, 1));
        assertThat(number("select count(*) from terminal.conflict where subject = :visit and choice = 'MINE' and decided_by is not null", visit)).isEqualTo(1);
    }

    private void play(PhoneInHand phone, String name, List<Path> photos) {
        var work = new OfflineVisit(phone, name);
        work.arrive();
        work.inspect(photos);
        work.describe();
        work.sign();
        phone.awaitSent();
    }

    private String status(VisitId visit) {
        return read(() -> jdbc.sql("select status from inspection.visit where id = :visit").param("visit", visit.value()).query(String.class).single());
    }

    private long number(String sql, VisitId visit) {
        return read(() -> jdbc.sql(sql).param("visit", visit.value()).query(Long.class).single());
    }

    private <T> T read(java.util.function.Supplier<T> reading) {
        return Scope.SYSTEM.within(() -> transaction.execute(_ -> reading.get()));
    }

    /** Every original lies on the disk of the platform as it left the camera, once. */
    private void everyPhotoIsWhole(VisitId visit, List<Path> photos) throws IOException {
        assertThat(number("select count(*) from inspection.visit_file where visit = :visit", visit)).isEqualTo(photos.size());
        for (var photo : photos) {
            var bytes = Files.readAllBytes(photo);
            assertThat(bytes.length).isGreaterThan(3_500_000);
            assertThat(Files.readAllBytes(files.path(sha256(bytes)))).isEqualTo(bytes);
        }
    }

    /** What was read out and signed is what the official papers say. */
    private void thePapersSayWhatWasRead(VisitId visit) throws IOException {
        var readings = read(() -> jdbc.sql("select paper, number, text, sha256 from terminal.reading where visit = :visit")
                .param("visit", visit.value()).query().listOfRows());
        assertThat(readings).hasSize(2);
        for (var reading : readings) {
            var text = (String) reading.get("text");
            assertThat(sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEqualTo(reading.get("sha256"));
            var pdf = Scope.SYSTEM.within(() -> papers.pdf(new anlan.platform.document.PaperId((java.util.UUID) reading.get("paper"))));
            try (var document = Loader.loadPDF(pdf.content())) {
                var printed = new PDFTextStripper().getText(document).replaceAll("\\s", "");
                assertThat(printed).contains(((String) reading.get("number")).replaceAll("\\s", ""));
                assertThat(text.lines().filter(line -> line.matches("\\d+\\. .*")).map(line -> line.substring(line.indexOf(' ')).replaceAll("\\s", "")))
                        .allSatisfy(found -> assertThat(printed).contains(found));
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
