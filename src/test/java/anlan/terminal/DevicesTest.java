package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.platform.database.Scope;
import anlan.platform.document.PaperNumbers;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Phone;
import anlan.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Phones through HTTP: entered, looked at, ended, and never taken for another's. */
@AnlanTest
class DevicesTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Devices devices;
    @Autowired PaperNumbers numbers;

    private District district;

    @BeforeEach
    void people() {
        district = District.of(context);
    }

    @Test
    void a_phone_is_entered_once_for_whoever_is_signed_in() {
        var phone = Phone.of(port, District.OFFICER);

        var first = phone.enter();
        var again = phone.enter();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("name")).isEqualTo("李乙");
        assertThat(first.text("person")).isEqualTo(district.id(District.OFFICER).toString());
        assertThat(first.answer().headers().firstValue("X-Anlan-Now")).isPresent();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("spare")).isNotBlank().isEqualTo(first.text("spare"));
        assertThat(ledger(phone)).containsExactly("登记移动终端“测试手机”，使用人 李乙");
    }

    @Test
    void the_spare_secret_is_told_only_just_after_the_password_was_typed() {
        var phone = Phone.of(port, District.OFFICER);
        var pass = phone.enter().text("pass");
        update("update terminal.device set pass_from = now() - interval '6 minutes' where id = :id", phone);
        update("update organization.account set sessions_from = now() - interval '1 day' where officer = (select owner from terminal.device where id = :id)", phone);
        var later = new Phone(new Visitor(port), phone.id);
        assertThat(later.post("/m/api/sessions", Map.of("pass", pass)).status()).isEqualTo(204);

        var told = later.enter();

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text("pass")).isNotBlank();
        assertThat(told.body().path("spare").asString("")).isEmpty();
    }

    @Test
    void numbers_of_papers_that_were_never_signed_are_void_and_others_take_their_place() {
        var phone = Phone.entered(port, District.OFFICER);
        var before = records(phone);

        phone.post("/m/api/reports", Map.of("unsent", 0, "bytes", 0, "numbersSpent", List.of(before.getFirst(), "不是这部手机的文号")));

        assertThat(records(phone)).hasSameSizeAs(before).doesNotContain(before.getFirst()).contains(before.get(1));
        assertThat(Scope.SYSTEM.within(() -> numbers.voidIn("yj", Year.now().getValue()))).extracting(anlan.platform.document.VoidNumber::number).contains(before.getFirst());
        assertThat(ledger(phone)).contains("移动终端预留未用的文号 1 个作废");
    }

    private static List<String> records(Phone phone) {
        var found = new java.util.ArrayList<String>();
        phone.get("/m/api/package").body().path("numbers").path("inspection-record").forEach(number -> found.add(number.asString()));
        return found;
    }

    private void update(String sql, Phone phone) {
        Scope.SYSTEM.run(() -> context.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .executeWithoutResult(_ -> context.getBean(JdbcClient.class).sql(sql).param("id", phone.id).update()));
    }

    @Test
    void a_call_without_the_id_of_a_phone_is_no_call() {
        var visitor = new Visitor(port);
        visitor.signIn(District.OFFICER, District.PASSWORD);

        assertThat(visitor.call("GET", "/m/api/package", BodyPublishers.noBody()).statusCode()).isEqualTo(403);
        assertThat(visitor.call("POST", "/m/api/devices", BodyPublishers.ofString("{}"), "Content-Type", "application/json").statusCode())
                .isEqualTo(403);
        assertThat(visitor.call("GET", "/m/api/package", BodyPublishers.noBody(), "X-Anlan-Device", "no-id").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_is_not_signed_in_is_told_so_in_json() {
        var phone = new Phone(new Visitor(port), anlan.kernel.Identifier.fresh());

        var told = phone.get("/m/api/package");

        assertThat(told.status()).isEqualTo(401);
        assertThat(told.text("title")).isEqualTo("请先登录");
        assertThat(phone.get("/m/api/devices/" + phone.id).body().path("revoked").asBoolean(true)).isFalse();
    }

    @Test
    void nobody_calls_from_the_phone_of_somebody_else() {
        var own = Phone.entered(port, District.OFFICER);
        var forged = new Phone(Phone.of(port, District.COLLEAGUE).visitor, own.id);

        assertThat(forged.enter().status()).isEqualTo(403);
        assertThat(forged.get("/m/api/package").status()).isEqualTo(403);
        assertThat(forged.post("/m/api/reports", Map.of("unsent", 9, "bytes", 1)).status()).isEqualTo(403);
        assertThat(view(own).unsent()).isZero();
    }

    @Test
    void what_is_open_is_not_read_beyond_four_kilobytes_and_the_rest_not_beyond_three_megabytes() throws Exception {
        var open = new Phone(new Visitor(port), anlan.kernel.Identifier.fresh());
        var phone = Phone.entered(port, District.OFFICER);

        assertThat(open.post("/m/api/sessions", Map.of("pass", "x".repeat(5000))).status()).isEqualTo(413);
        assertThat(phone.post("/m/api/reports", Map.of("unsent", 0, "bytes", 0, "version", "x".repeat(4 << 20))).status()).isEqualTo(413);
        assertThat(phone.post("/m/api/reports", Map.of("unsent", 0, "bytes", 0, "version", "x".repeat(2 << 20))).status()).isEqualTo(200);
        var endless = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(("{\"pass\":\"" + "x".repeat(5000) + "\"}").getBytes()));
        assertThat(open.visitor.call("POST", "/m/api/sessions", endless, "Content-Type", "application/json", "X-Anlan-Device", open.id.toString()).statusCode())
                .as("a length that is not said").isEqualTo(400);
    }

    @Test
    void a_phone_that_nobody_entered_gets_nothing() {
        assertThat(Phone.of(port, District.OFFICER).get("/m/api/package").status()).isEqualTo(403);
    }

    @Test
    void an_enterprise_has_no_phone_here() {
        district.enterprise("达川区示例终端化工厂", District.TOWN_A, "d-phone-qiye");

        var told = Phone.of(port, "d-phone-qiye").enter();

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text("reason")).contains("无权办理“使用移动终端”");
    }

    @Test
    void what_a_phone_reports_is_what_the_office_sees() {
        var phone = Phone.entered(port, District.OFFICER);
        phone.clock = Instant.now().plusSeconds(720);

        var told = phone.post("/m/api/reports", Map.of("unsent", 2, "oldest", "2026-11-24T01:00:00Z", "bytes", 4096, "version", "7",
                "deeds", List.of(Map.of("id", anlan.kernel.Identifier.fresh(), "kind", "SIGN", "title", "签署 示例化工厂", "at", "2026-11-24T01:00:00Z"))));

        assertThat(told.status()).isEqualTo(200);
        var view = view(phone);
        assertThat(view.unsent()).isEqualTo(2);
        assertThat(view.appVersion()).isEqualTo("7");
        assertThat(view.isOff()).isTrue();
        assertThat(view.skew()).isEqualTo("快 12 分钟");
        assertThat(Scope.SYSTEM.within(() -> context.getBean(DeviceReader.class).unsent(view.id()))).extracting(UnsentReport.Unsent::title)
                .containsExactly("签署 示例化工厂");
    }

    @Test
    void a_report_with_gaps_is_taken_for_what_it_says() {
        var phone = Phone.entered(port, District.OFFICER);

        var told = phone.send("POST", "/m/api/reports", """
                {"unsent": 1, "bytes": 0, "oldest": null, "version": null, "deeds": [null], "numbersSpent": null, "numbersHeld": [null], "undecided": [null]}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8), "Content-Type", "application/json");
        var silent = phone.send("POST", "/m/api/reports", "{\"unsent\": 3, \"bytes\": 0, \"numbersHeld\": null}".getBytes(), "Content-Type", "application/json");

        assertThat(told.status()).isEqualTo(200);
        assertThat(silent.status()).isEqualTo(200);
        assertThat(view(phone).unsent()).isEqualTo(3);
    }

    @Test
    void an_unreadable_report_is_parked_with_a_reason() {
        var phone = Phone.entered(port, District.OFFICER);

        var told = phone.send("POST", "/m/api/reports", "{\"unsent\":".getBytes(), "Content-Type", "application/json");

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.text("reason")).contains("无法识别");
    }

    @Test
    void a_lost_phone_is_ended_by_its_holder_and_wipes_itself() {
        var username = "d-phone-lost";
        district.person(username, "郑丢", "yj-wh", java.time.LocalDate.of(2030, 1, 7), anlan.organization.Post.OFFICER);
        var phone = Phone.of(port, username);
        var pass = phone.enter().text("pass");
        assertThat(phone.get("/m/api/package").status()).isEqualTo(200);

        district.as(username, () -> devices.end(new DeviceId(phone.id), "遗失"));

        var told = phone.get("/m/api/package");
        assertThat(told.status()).isEqualTo(410);
        assertThat(told.body().path("wipe").asBoolean()).isTrue();
        assertThat(new Phone(new Visitor(port), phone.id).get("/m/api/package").status()).isEqualTo(410);
        assertThat(new Phone(new Visitor(port), phone.id).post("/m/api/sessions", Map.of("pass", pass)).status()).isEqualTo(410);
        assertThat(phone.get("/m/api/devices/" + phone.id).body().path("revoked").asBoolean()).isTrue();
        assertThat(phone.visitor.get("/visits").uri().getPath()).isEqualTo("/sign-in");
        assertThat(Scope.SYSTEM.within(() -> numbers.voidIn("yj", Year.now().getValue()))).filteredOn(number -> number.reason().contains("预留"))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(ledger(phone)).contains("停用 郑丢 的移动终端“测试手机”：遗失", "移动终端预留未用的文号 30 个作废");

        assertThat(phone.post("/m/api/devices/" + phone.id + "/wiped", Map.of()).status()).isEqualTo(204);
        assertThat(view(phone).wipedAt()).isNotNull();
        assertThat(ledger(phone)).contains("郑丢 的移动终端“测试手机”报告已清除本机数据");
    }

    @Test
    void a_phone_in_use_cannot_be_called_wiped() {
        var phone = Phone.entered(port, District.OFFICER);

        phone.post("/m/api/devices/" + phone.id + "/wiped", Map.of());

        assertThat(view(phone).wipedAt()).isNull();
    }

    @Test
    void the_app_is_open_and_always_asked_for_anew() {
        var stranger = new Visitor(port);

        var script = stranger.call("GET", "/m/main.js", BodyPublishers.noBody());
        var manifest = stranger.call("GET", "/m/app.webmanifest", BodyPublishers.noBody());

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(script.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(manifest.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/manifest+json");
        var mark = script.headers().firstValue("ETag").orElseThrow();
        assertThat(stranger.call("GET", "/m/main.js", BodyPublishers.noBody(), "If-None-Match", mark).statusCode()).isEqualTo(304);
        assertThat(stranger.get("/m").uri().getPath()).isEqualTo("/m/");
        assertThat(stranger.get("/m/enter").uri().getPath()).isEqualTo("/sign-in");
        assertThat(stranger.signIn(District.OFFICER, District.PASSWORD).uri().getPath()).isEqualTo("/m/");
    }

    private DeviceView view(Phone phone) {
        return Scope.SYSTEM.within(() -> context.getBean(DeviceReader.class).find(new DeviceId(phone.id))).orElseThrow();
    }

    private List<String> ledger(Phone phone) {
        return Scope.SYSTEM.within(() -> context.getBean(org.springframework.transaction.support.TransactionTemplate.class).execute(_ ->
                context.getBean(JdbcClient.class).sql("""
                        select summary from insight.intake where subject = :id
                        union all select summary from insight.entry where subject = :id
                        """).param("id", phone.id).query(String.class).list()));
    }
}
