package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitStatus;
import anlan.kernel.Identifier;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no honest phone sends: turned away in words, and nothing of it breaks or shows anything. */
@AnlanTest
class HostileDeedsTest extends PhoneScenario {

    private Outbox.Said raw(String wire) {
        return phone.send(new Outbox.Deed(Identifier.fresh(), wire));
    }

    @Test
    void a_body_beyond_all_measure_is_not_read() {
        var said = raw("{\"kind\":\"EDIT\",\"x\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}");

        assertThat(said.code()).isEqualTo(413);
        assertThat(said.reason()).contains("超过 2 MB");
    }

    @Test
    void what_cannot_be_read_is_turned_away_in_a_sentence() {
        var at = visit.now();
        for (var wire : List.of("", "null", "[]", "nonsense", "{\"at\":\"" + at + "\"}", "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
                "{\"kind\":\"EDIT\",\"kind\":\"SIGN\",\"at\":\"" + at + "\",\"seq\":1,\"body\":{}}",
                "{\"kind\":\"ERASE\",\"at\":\"" + at + "\",\"seq\":1,\"body\":{}}")) {
            var said = raw(wire);
            assertThat(said.code()).as(wire.substring(0, Math.min(60, wire.length()))).isEqualTo(422);
            assertThat(said.reason()).startsWith("终端送来的内容");
        }
    }

    @Test
    void what_can_be_told_apart_but_not_read_is_refused_in_a_sentence_and_kept() {
        for (var wire : List.of("{\"kind\":\"EDIT\"}", "{\"kind\":\"EDIT\",\"at\":\"+999999999-01-01T00:00:00Z\",\"seq\":1,\"body\":{}}",
                "{\"kind\":\"EDIT\",\"at\":\"" + visit.now() + "\",\"seq\":1,\"subject\":\"" + visit.visit() + "\",\"body\":{\"changes\":\"\\u0000\"}}")) {
            var said = raw(wire);
            assertThat(said.status()).as(said.body().toString()).isEqualTo("REFUSED");
            assertThat(said.reason()).startsWith("终端送来的内容");
        }
    }

    @Test
    void poison_in_the_fields_is_refused_and_kept() {
        phone.send(phone.arrival(visit.visit(), visit.now()));
        for (var path : List.of("facts/status", "facts/place/x", "answers/x/answer", "findings/" + Identifier.fresh() + "/id", "../../etc/passwd", "visit/id")) {
            var said = phone.send(phone.edit(visit.visit(), visit.now(), path, null, "x"));
            assertThat(said.status()).as(path).isEqualTo("REFUSED");
        }
        var strange = phone.send(phone.edit(visit.visit(), visit.now(), "answers/" + Identifier.fresh() + "/answer", null, "YES"));
        var number = phone.send(phone.edit(visit.visit(), visit.now(), "facts/place", null, 7));
        var script = phone.send(phone.edit(visit.visit(), visit.now(), "facts/place", null, "<script>alert(1)</script>"));

        assertThat(strange.status()).isEqualTo("REFUSED");
        assertThat(number.status()).isEqualTo("REFUSED");
        assertThat(script.status()).isEqualTo("ACCEPTED");
        assertThat(phone.phone.visitor.get("/visits/" + visit.visit()).body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    @Test
    void the_visit_of_another_town_is_not_there() {
        var foreign = new Outbox(port, District.B_OFFICER);

        var said = foreign.send(foreign.arrival(visit.visit(), visit.now()));
        var signing = foreign.send(foreign.write("SUPPLEMENT", visit.visit(), visit.now(), Map.of("text", "试")));

        assertThat(said.status()).isEqualTo("REFUSED");
        assertThat(said.body().toString()).doesNotContain(visit.view().subject().enterpriseName());
        assertThat(signing.status()).isEqualTo("REFUSED");
        assertThat(visit.view().status()).isEqualTo(VisitStatus.APPROVED);
    }

    @Test
    void without_a_session_nothing_is_taken_and_the_same_deed_is_accepted_after_signing_in_again() {
        var arrival = phone.arrival(visit.visit(), visit.now());
        phone.phone.visitor.get("/visits");
        phone.phone.visitor.post("/sign-out");

        var out = phone.send(arrival);
        phone.phone.visitor.signIn(team.first(), District.PASSWORD);
        var in = phone.send(arrival);

        assertThat(out.code()).isEqualTo(401);
        assertThat(in.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void an_answer_that_got_lost_is_given_again_byte_for_byte() {
        phone.send(phone.arrival(visit.visit(), visit.now()));
        var signing = visit.signing(phone, Map.of());
        var first = phone.send(signing);

        var again = phone.send(signing);

        assertThat(first.status()).isEqualTo("ACCEPTED");
        assertThat(again.status()).isEqualTo("KNOWN");
        assertThat(again.body().path("result")).isEqualTo(first.body().path("result"));
        assertThat(again.body().path("receivedAt")).isEqualTo(first.body().path("receivedAt"));
        assertThat(first.body().path("sha256").asString()).isEqualTo(Outbox.hash(signing.wire().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_photos_of_a_unit_met_by_chance_are_waited_for_and_shown_to_whoever_decides() {
        var octets = Outbox.picture();
        var name = "达川区示例偶遇藤编加工坊";
        phone.send(phone.write("REGISTER", null, visit.now(), Map.of("name", name, "town", District.TOWN_A, "address", "示例村 9 组")));
        var early = phone.write("REGISTER", null, visit.now(),
                Map.of("name", name, "town", District.TOWN_A, "address", "示例村 9 组", "photos", List.of(Identifier.fresh())));
        assertThat(phone.send(early).status()).isEqualTo("WAITING");
        var photo = phone.upload(octets);
        var deed = phone.write("REGISTER", null, visit.now(), Map.of("name", name, "town", District.TOWN_A, "address", "示例村 9 组", "photos", List.of(photo)));
        assertThat(phone.send(deed).status()).isEqualTo("HELD");

        var path = "/terminals/undecided/" + deed.id() + "/photos/" + photo;
        assertThat(phone.phone.visitor.get("/terminals/undecided").body()).contains(path);
        assertThat(phone.phone.visitor.call("GET", path, java.net.http.HttpRequest.BodyPublishers.noBody()).body()).isEqualTo(octets);
        var foreign = new Outbox(port, District.B_OFFICER).phone.visitor;
        assertThat(foreign.get(path).body()).doesNotContain("JFIF").contains("没有这项待确认的内容");
    }

    @Test
    void a_unit_met_by_chance_is_registered_but_not_twice() {
        var body = Map.of("name", "达川区示例偶遇竹器加工坊", "town", District.TOWN_A, "address", "示例村 8 组", "phone", "13800000001");

        var said = phone.send(phone.write("REGISTER", null, visit.now(), body));
        var again = phone.send(phone.write("REGISTER", null, visit.now(), body));

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(again.status()).isEqualTo("HELD");
        assertThat(again.body().at("/result/candidates/0/id").asString()).isEqualTo(said.body().at("/result/enterprise").asString());
        assertThat(phone.phone.visitor.get("/terminals/undecided").body()).contains("可能已经登记过");
    }
}
