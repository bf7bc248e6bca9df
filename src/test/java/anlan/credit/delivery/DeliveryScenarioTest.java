package anlan.credit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.Proposal;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.Publications;
import anlan.credit.delivery.ProvincialNetwork.Line;
import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Database;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is public goes to the provincial network: all of it, once, in order, whatever the line does. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryScenarioTest {

    private static final String KEY = "shi-li-mi-yao-2026-shi-li-mi-yao-2026";
    private static final String PAGE = "/administration/delivery";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Publications publications;
    @Autowired Courier courier;
    @Autowired DeliveryWatch watch;
    @TempDir Path folder;

    private District district;
    private EnterpriseId unit;
    private Visitor administrator;
    private ProvincialNetwork network;
    private int serial;

    @BeforeAll
    void a_unit() {
        district = District.of(context);
        unit = new EnterpriseId(district.enterprise("达川区示例推送化工厂", District.TOWN_A, "d-tuisong"));
        administrator = new Visitor(port);
        administrator.signIn(District.ADMINISTRATOR, District.PASSWORD);
    }

    @BeforeEach
    void a_new_stream_to_a_new_network() throws IOException {
        network = new ProvincialNetwork(folder, KEY);
        configure(network.address(), 20);
        administrator.post(PAGE + "/stream", "why", "测试");
        courier.settle();
    }

    @AfterEach
    void the_network_is_gone() {
        administrator.post(PAGE, "active", "false", "address", network.address(), "seconds", "20", "key", "");
        network.close();
    }

    @Test
    void what_becomes_public_arrives_in_order_each_linked_to_the_one_before() throws IOException {
        var published = publish(3);

        courier.settle();

        var lines = lines();
        assertThat(records(lines)).endsWith(published.toArray(UUID[]::new));
        var previous = Sm3.BEGINNING;
        for (int at = 0; at < lines.size(); at++) {
            var line = JSON.readTree(lines.get(at));
            assertThat(line.path("seq").asLong()).isEqualTo(at + 1);
            assertThat(line.path("previous").asString()).isEqualTo(previous);
            previous = Sm3.hash(lines.get(at));
        }
        assertThat(JSON.readTree(lines.getLast()).path("content").propertyNames()).containsExactlyInAnyOrder("record", "kind", "subject",
                "unit", "code", "number", "matter", "basis", "result", "authority", "day", "published", "until");
        assertThat(page()).contains("已全部签收", "第 " + lines.size() + " 号");
    }

    @Test
    void a_removal_follows_the_publication_and_says_why() throws IOException {
        var id = publish(1).getFirst();
        courier.settle();

        district.as(District.SECTION_HEAD, () -> publications.repair(new PublicationId(id), "信用修复"));
        courier.settle();

        var last = JSON.readTree(lines().getLast());
        assertThat(last.path("type").asString()).isEqualTo("REMOVED");
        assertThat(last.path("content").path("record").asString()).isEqualTo(id.toString());
        assertThat(last.path("content").path("why").asString()).isEqualTo("REPAIRED");
        assertThat(last.path("content").has("subject")).isFalse();
    }

    @Test
    void what_was_removed_before_its_turn_is_told_as_removed_only() throws IOException {
        var id = publish(1).getFirst();
        district.as(District.SECTION_HEAD, () -> publications.repair(new PublicationId(id), "信用修复"));

        administrator.post(PAGE + "/stream", "why", "测试");
        courier.settle();

        var told = lines().stream().map(JSON::readTree).filter(l -> l.path("content").path("record").asString().equals(id.toString())).toList();
        assertThat(told).singleElement().satisfies(l -> assertThat(l.path("type").asString()).isEqualTo("REMOVED"));
    }

    @Test
    void a_network_that_is_down_gets_everything_after_it_is_up_again() throws IOException {
        var before = lines().size();
        network.line = Line.BROKEN;
        var published = publish(3);

        courier.settle();
        assertThat(lines()).hasSize(before);
        assertThat(page()).contains("推送受阻", "对方答复 500", "第 " + (before + 1) + " 号起没有签收");
        assertThat(administrator.get("/administration").body()).contains("省级推送", "对方答复 500");

        network.line = Line.GOOD;
        again();
        assertThat(records(lines())).endsWith(published.toArray(UUID[]::new));
        assertThat(page()).contains("已全部签收").doesNotContain("推送受阻");
    }

    @Test
    void an_address_where_nobody_answers_is_said_in_words() {
        configure("http://localhost:1/nobody", 2);
        publish(1);

        courier.settle();

        assertThat(page()).contains("推送受阻", "连接不上");
    }

    @Test
    void a_network_that_is_too_slow_and_one_that_answers_half_get_nothing_twice() throws IOException {
        configure(network.address(), 1);
        network.line = Line.SLOW;
        var first = publish(1);
        courier.settle();
        assertThat(page()).contains("1 秒内没有答复");

        network.slowEnds.countDown();
        network.line = Line.CUT_AFTER_STORING;
        var second = publish(2);
        again();
        assertThat(page()).contains("推送受阻", "连接中断");
        assertThat(records(lines())).contains(second.toArray(UUID[]::new));

        network.line = Line.GOOD;
        again();
        assertThat(page()).contains("已全部签收");
        assertThat(records(lines())).containsOnlyOnce(first.getFirst()).containsOnlyOnce(second.toArray(UUID[]::new));
        assertThat(new HashSet<>(lines())).hasSameSizeAs(lines());
    }

    @Test
    void an_answer_without_a_signature_is_no_acknowledgement_and_no_redirect_is_followed() throws IOException {
        network.line = Line.UNSIGNED;
        publish(1);
        courier.settle();
        assertThat(page()).contains("没有正确签名");

        var before = lines().size();
        network.line = Line.ELSEWHERE;
        publish(1);
        again();
        assertThat(page()).contains("只发往设置的地址");
        assertThat(lines()).hasSize(before);
    }

    @Test
    void another_key_is_refused_by_the_network() {
        administrator.post(PAGE, "active", "true", "address", network.address(), "seconds", "20", "key", "x".repeat(40));
        publish(1);
        courier.settle();

        assertThat(page()).contains("请核对密钥");
    }

    @Test
    void a_replay_sends_the_same_bytes_again_and_the_network_keeps_each_once() throws IOException {
        publish(3);
        courier.settle();
        var before = lines();

        assertThat(administrator.post(PAGE + "/replay", "number", "1", "reason", "").body()).contains("请写明原因");
        assertThat(administrator.post(PAGE + "/replay", "number", "99999", "reason", "对方要求").body()).contains("之间的编号", "对方要求");
        int asked = network.asked.get();
        assertThat(administrator.post(PAGE + "/replay", "number", "1", "reason", "对方要求").body()).contains("从第 1 号起重新发送");
        courier.settle();

        assertThat(network.asked.get()).isGreaterThan(asked);
        assertThat(lines()).isEqualTo(before);
        assertThat(page()).contains("已全部签收");
    }

    @Test
    void a_network_restored_from_an_old_backup_gets_what_it_lost(@TempDir Path empty) throws IOException {
        publish(2);
        courier.settle();
        var before = lines();
        try (var restored = new ProvincialNetwork(empty, KEY)) {
            configure(restored.address(), 20);
            publish(1);
            courier.settle();
            courier.settle();

            var lines = restored.receiver.lines(stream());
            assertThat(lines).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
        }
    }

    @Test
    void what_waits_too_long_is_a_duty_of_the_administrator_until_it_is_acknowledged() throws SQLException {
        network.line = Line.BROKEN;
        publish(1);
        courier.settle();
        watch.look();
        assertThat(administrator.get("/inbox").body()).doesNotContain("恢复省级推送：第");

        hoursPass();
        watch.look();
        watch.look();
        assertThat(administrator.get("/inbox").body()).containsOnlyOnce("恢复省级推送：第").contains(PAGE);

        network.line = Line.GOOD;
        again();
        watch.look();
        assertThat(administrator.get("/inbox").body()).doesNotContain("恢复省级推送：第");
    }

    /** As if all that was written had been written long ago. */
    private void hoursPass() throws SQLException {
        var owner = context.getBean(Database.class).owner();
        try (var con = DriverManager.getConnection(context.getBean(Database.class).url(), owner.user(), owner.password());
                var sql = con.createStatement()) {
            sql.execute("update credit.delivery_message set at = at - interval '3 hours'");
        }
    }

    @Test
    void settings_are_checked_and_only_the_administrator_sees_them() {
        assertThat(administrator.post(PAGE, "active", "true", "address", "ftp://x/y", "seconds", "20", "key", "").body())
                .contains("请填写以 http:// 或者 https:// 开头的完整地址", "ftp://x/y");
        assertThat(administrator.post(PAGE, "active", "true", "address", "http://a:b@x/", "seconds", "20", "key", "").body())
                .contains("不含用户名和密码");
        assertThat(administrator.post(PAGE, "active", "true", "address", network.address(), "seconds", "500", "key", "").body())
                .contains("1 至 120 秒");
        assertThat(administrator.post(PAGE, "active", "true", "address", network.address(), "seconds", "20", "key", "short").body())
                .contains("密钥至少 32 个字符");
        assertThat(page()).doesNotContain(KEY);
        var officer = new Visitor(port);
        officer.signIn(District.OFFICER, District.PASSWORD);
        assertThat(officer.get(PAGE).statusCode()).isEqualTo(403);
    }

    private void configure(String address, int seconds) {
        assertThat(administrator.post(PAGE, "active", "true", "address", address, "seconds", String.valueOf(seconds), "key", KEY).body())
                .contains("推送已启用");
    }

    private void again() {
        administrator.post(PAGE + "/attempt");
        courier.settle();
    }

    private String page() {
        return administrator.get(PAGE).body();
    }

    /** Ratings become public by themselves. */
    private List<UUID> publish(int count) {
        return IntStream.range(0, count).mapToObj(_ -> Scope.SYSTEM.within(() -> publications.propose(new Proposal(PublicationKind.RATING,
                UUID.randomUUID(), unit, true, "达川区示例推送化工厂", "川示例〔2026〕" + ++serial + "号", "安全生产标准化三级", "示例依据", "三级",
                "达川区应急管理局", LocalDate.of(2026, 11, 2))).value())).toList();
    }

    private List<String> lines() throws IOException {
        return network.receiver.lines(stream());
    }

    private UUID stream() {
        return Scope.SYSTEM.within(() -> context.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(_ -> context.getBean(RouteStore.class).route().stream()));
    }

    private static List<UUID> records(List<String> lines) {
        return lines.stream().map(JSON::readTree).map((JsonNode l) -> UUID.fromString(l.path("content").path("record").asString())).toList();
    }
}
