package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A unit entered on the spot keeps in its file who met it, when, where, and the photos; whoever reads the file sees them. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetUnitsTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private final byte[] octets = Outbox.picture();
    private Outbox phone;
    private UUID photo;

    @BeforeAll
    void an_officer_has_a_phone() {
        phone = new Outbox(port, FieldVisit.Team.of(District.of(context)).first());
        photo = phone.upload(octets);
    }

    private Outbox.Said register(String name) {
        var body = new HashMap<String, Object>(Map.of("name", name, "town", District.TOWN_A, "address", name.substring(0, 3) + "路口", "photos", List.of(photo)));
        body.put("position", Map.of("latitude", 31.204012, "longitude", 107.468021, "accuracy", 6.2));
        var said = phone.send(phone.write("REGISTER", null, Instant.now().truncatedTo(ChronoUnit.MILLIS), body));
        assertThat(said.status()).as(said.body().toString()).isIn("ACCEPTED", "HELD");
        return said;
    }

    @Test
    void the_file_shows_who_met_it_when_where_and_the_photos() {
        var unit = register("大树镇松林石灰窑").body().at("/result/enterprise").asString();

        var officer = Visitor.signedIn(port, District.COLLEAGUE);
        var page = "/terminals/units/" + unit;
        assertThat(officer.get("/enterprises/" + unit).body()).contains(page, "现场登记");
        assertThat(officer.get(page).body()).contains("当场登记", "31.204012，107.468021 · ±6 m", page + "/photos/" + photo);
        assertThat(octets(officer, page + "/photos/" + photo)).isEqualTo(octets);
    }

    @Test
    void whoever_may_not_read_the_file_sees_no_photo() {
        var unit = register("南外镇铁山采石场").body().at("/result/enterprise").asString();
        var path = "/terminals/units/" + unit + "/photos/" + photo;

        assertThat(Visitor.signedIn(port, District.A_OFFICER).get("/terminals/units/" + unit).body()).contains("当场登记");
        assertThat(octets(Visitor.signedIn(port, District.B_OFFICER), path)).isNotEqualTo(octets);
        assertThat(Visitor.signedIn(port, District.B_OFFICER).get("/terminals/units/" + unit).body()).doesNotContain("当场登记", "铁山采石场");
        assertThat(octets(Visitor.signedIn(port, District.COLLEAGUE), "/terminals/units/" + register("石桥老街水磨坊").body().at("/result/enterprise").asString()
                + "/photos/" + UUID.randomUUID())).isNotEqualTo(octets);
    }

    @Test
    void one_that_was_held_shows_its_photos_to_whoever_decides_and_then_in_its_file() {
        register("管村偶遇红砖厂");
        var held = register("管村偶遇红砖厂");
        assertThat(held.status()).isEqualTo("HELD");
        var desk = phone.phone.visitor;
        var waiting = desk.get("/terminals/undecided").body();
        var id = waiting.substring(0, waiting.indexOf("/photos/" + photo)).replaceAll("(?s).*/terminals/undecided/", "");
        assertThat(waiting).contains("<img src=\"/terminals/undecided/" + id + "/photos/" + photo, "定位 31.204012，107.468021 · ±6 m");

        desk.post("/terminals/undecided/" + id, "choice", "MINE", "reason", "");

        var list = desk.get("/enterprises?q=%E5%81%B6%E9%81%87%E7%BA%A2%E7%A0%96%E5%8E%82").body();
        assertThat(list.split("偶遇红砖厂", -1).length).as("both are on the register").isGreaterThan(2);
        var adopted = java.util.regex.Pattern.compile("([0-9a-f]{8}-[0-9a-f-]{27})").matcher(list).results().map(r -> r.group(1)).distinct()
                .filter(unit -> desk.get("/terminals/units/" + unit).body().contains("确认登记")).toList();
        assertThat(adopted).hasSize(1);
        assertThat(octets(desk, "/terminals/units/" + adopted.getFirst() + "/photos/" + photo)).isEqualTo(octets);
    }

    private static byte[] octets(Visitor visitor, String path) {
        return visitor.call("GET", path, BodyPublishers.noBody()).body();
    }
}
