package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Phone;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The package of a phone through HTTP. */
@AnlanTest
class PackagesTest {

    private static UUID unit = new UUID(0, 0);

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private District district;

    @BeforeEach
    void a_unit() {
        district = District.of(context);
        if (unit.equals(new UUID(0, 0))) {
            unit = district.enterprise("达川区示例离线化工厂", District.TOWN_A, "d-pack-qiye");
        }
    }

    @Test
    void a_visit_comes_with_all_that_is_needed_without_a_net() {
        var visit = district.fieldWork().approved(unit, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var phone = Phone.entered(port, District.OFFICER);

        var told = phone.get("/m/api/package");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().at("/person/certificateNo").asString()).startsWith("SC511703D");
        var task = task(told.body(), visit);
        assertThat(task.path("status").asString()).isEqualTo("APPROVED");
        assertThat(task.path("enterprise").path("name").asString()).isEqualTo("达川区示例离线化工厂");
        assertThat(task.path("team")).hasSize(2);
        assertThat(task.at("/checklists/0/items")).isNotEmpty();
        assertThat(task.at("/checklists/0/items/0/basis").asString()).startsWith("《");
        assertThat(task.at("/basis/order").asString()).startsWith("《");
        assertThat(task.at("/basis/measure").asString()).startsWith("《");
        assertThat(told.body().at("/numbers/inspection-record")).hasSize(10);
        assertThat(told.body().at("/numbers/rectification-order/0").asString()).contains("责改");
        assertThat(told.body().path("towns")).isNotEmpty();
        assertThat(told.body().path("phrases")).isNotEmpty();
    }

    @Test
    void the_same_package_is_not_sent_twice_and_takes_no_new_numbers() {
        district.fieldWork().approved(unit, VisitKind.UNANNOUNCED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var phone = Phone.entered(port, District.OFFICER);
        var first = phone.get("/m/api/package");
        var mark = first.answer().headers().firstValue("ETag").orElseThrow();

        assertThat(phone.get("/m/api/package", "If-None-Match", mark).status()).isEqualTo(304);
        assertThat(phone.get("/m/api/package").body().path("numbers")).isEqualTo(first.body().path("numbers"));

        district.fieldWork().approved(unit, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        assertThat(phone.get("/m/api/package", "If-None-Match", mark).status()).isEqualTo(200);
    }

    @Test
    void two_phones_of_one_person_have_numbers_of_their_own() {
        var one = Phone.entered(port, District.OFFICER).get("/m/api/package").body().path("numbers");
        var other = Phone.entered(port, District.OFFICER).get("/m/api/package").body().path("numbers");

        assertThat(texts(one.path("inspection-record"))).doesNotContainAnyElementsOf(texts(other.path("inspection-record")));
    }

    @Test
    void a_sealed_visit_shows_nothing_outside_its_box() throws GeneralSecurityException {
        var works = district.enterprise("达川区示例密访化工厂", District.TOWN_A, "d-pack-sealed");
        var visit = district.fieldWork().approved(works, VisitKind.UNANNOUNCED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);

        var told = Phone.entered(port, District.COLLEAGUE).get("/m/api/package");

        assertThat(new String(told.answer().body(), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("密访", works.toString());
        var task = task(told.body(), visit);
        assertThat(task.propertyNames()).containsExactlyInAnyOrder("id", "sealed", "kind", "kindLabel", "from", "to", "box");
        assertThat(opened(task.path("box")).at("/enterprise/name").asString()).isEqualTo("达川区示例密访化工厂");
    }

    @Test
    void nobody_gets_the_visit_of_a_team_he_is_not_in() {
        var visit = district.fieldWork().approved(unit, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);

        var told = Phone.entered(port, District.A_OFFICER).get("/m/api/package");

        assertThat(told.body().path("visits").valueStream().map(v -> v.path("id").asString())).doesNotContain(visit.value().toString());
    }

    @Test
    void what_stands_on_the_platform_comes_field_by_field() {
        var work = district.fieldWork();
        var visit = work.arrived(unit, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        work.inspect(District.OFFICER, visit);

        var task = task(Phone.entered(port, District.COLLEAGUE).get("/m/api/package").body(), visit);

        assertThat(task.path("status").asString()).isEqualTo("ON_SITE");
        assertThat(task.at("/arrival/arrivedAt").isString()).isTrue();
        var fields = task.path("fields");
        assertThat(fields.path("facts/place").asString()).isEqualTo("生产车间");
        assertThat(fields.path("facts/recusalAsked").isBoolean()).isTrue();
        assertThat(fields.propertyNames()).anyMatch(path -> path.matches("findings/[0-9a-f-]{36}/problem"));
        assertThat(fields.propertyNames().stream().filter(path -> path.endsWith("/answer")).map(path -> fields.path(path).asString()))
                .contains("YES").containsOnlyOnce("NO");
    }

    @Test
    void an_order_whose_term_is_over_waits_for_its_reinspection() {
        var work = district.fieldWork();
        var visit = work.signed(unit, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var order = district.orderOf(visit);
        district.as(District.OFFICER, () -> {
            var orders = context.getBean(anlan.hazard.Orders.class);
            var items = orders.view(order).items().stream().map(anlan.hazard.OrderView.Item::hazard).collect(java.util.stream.Collectors.toSet());
            orders.requestFor(order, items, "电话申请复查");
        });

        var told = Phone.entered(port, District.COLLEAGUE).get("/m/api/package").body();

        var task = told.path("orders").valueStream().filter(o -> o.path("id").asString().equals(order.value().toString())).findFirst().orElseThrow();
        assertThat(task.path("items")).hasSize(1);
        assertThat(task.path("team").valueStream().map(m -> m.path("name").asString())).contains("李乙", "张丙");
    }

    private static JsonNode task(JsonNode told, VisitId visit) {
        return told.path("visits").valueStream().filter(v -> v.path("id").asString().equals(visit.value().toString())).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    /** As the app opens it. */
    private static JsonNode opened(JsonNode box) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(bytes(box, "key"), "AES"), new GCMParameterSpec(128, bytes(box, "iv")));
        return new JsonMapper().readTree(cipher.doFinal(bytes(box, "data")));
    }

    private static byte[] bytes(JsonNode box, String part) {
        return Base64.getDecoder().decode(box.path(part).asString());
    }
}
