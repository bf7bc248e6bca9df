package anlan.credit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.Proposal;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationStatus;
import anlan.credit.Publications;
import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A unit whose ratings become public, and a provincial network that they go to. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeliveryScenario {

    static final String KEY = "shi-li-mi-yao-2026-shi-li-mi-yao-2026";
    static final String PAGE = "/administration/delivery";
    static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Publications publications;
    @Autowired Courier courier;
    @Autowired DeliveryWatch watch;
    @TempDir Path folder;

    District district;
    EnterpriseId unit;
    Visitor administrator;
    ProvincialNetwork network;
    int serial;

    @BeforeAll
    void a_unit() {
        district = District.of(context);
        unit = new EnterpriseId(district.enterprise("达川区示例推送" + place() + "化工厂", District.TOWN_A, "d-tuisong-" + getClass().getSimpleName().toLowerCase(Locale.ROOT)));
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

    void configure(String address, int seconds) {
        assertThat(administrator.post(PAGE, "active", "true", "address", address, "seconds", String.valueOf(seconds), "key", KEY).body())
                .contains("推送已启用");
    }

    void again() {
        administrator.post(PAGE + "/attempt");
        courier.settle();
    }

    String page() {
        return administrator.get(PAGE).body();
    }

    /** Ratings become public by themselves. */
    List<UUID> publish(int count) {
        return IntStream.range(0, count).mapToObj(_ -> Scope.SYSTEM.within(() -> publications.propose(new Proposal(PublicationKind.RATING,
                UUID.randomUUID(), unit, true, "达川区示例推送化工厂", "川示例〔2026〕" + ++serial + "号", "安全生产标准化三级", "示例依据", "三级",
                "达川区应急管理局", LocalDate.of(2026, 11, 2))).value())).toList();
    }

    void repaired(UUID id, String why) {
        Scope.SYSTEM.run(() -> publications.end(PublicationKind.RATING, publications.view(new PublicationId(id)).source(), PublicationStatus.REPAIRED, why));
    }

    List<String> lines() throws IOException {
        return network.receiver.lines(stream());
    }

    UUID stream() {
        return Scope.SYSTEM.within(() -> context.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(_ -> context.getBean(RouteStore.class).route().stream()));
    }

    static List<UUID> records(List<String> lines) {
        return lines.stream().map(JSON::readTree).map((JsonNode l) -> UUID.fromString(l.path("content").path("record").asString())).toList();
    }

    /** So that each class has a unit of its own. */
    private String place() {
        return getClass().getSimpleName().equals("DeliveryTest") ? "甲" : "乙";
    }
}
