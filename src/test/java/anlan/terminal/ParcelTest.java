package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitStatus;
import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deeds that a phone sends together: each ends as if it had come alone. */
@AnlanTest
class ParcelTest extends PhoneScenario {

    private Outbox.Deed place(String place, Outbox.Deed after) {
        return phone.write("EDIT", visit.visit(), visit.now(),
                Map.of("changes", List.of(Map.of("path", "facts/place", "value", place))), after.id());
    }

    @Test
    void they_are_taken_in_their_order_and_once() {
        var arrival = phone.arrival(visit.visit(), visit.now());
        var parcel = List.of(arrival, place("储罐区", arrival));

        var first = phone.sendTogether(parcel);
        var again = phone.sendTogether(parcel);

        assertThat(first).extracting(Outbox.Said::status).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(again).extracting(Outbox.Said::status).containsExactly("KNOWN", "KNOWN");
        assertThat(first).zipSatisfy(parcel, (said, deed) ->
                assertThat(said.body().path("sha256").asString()).isEqualTo(Outbox.hash(deed.wire().getBytes(StandardCharsets.UTF_8))));
        assertThat(visit.view().status()).isEqualTo(VisitStatus.ON_SITE);
        assertThat(visit.view().facts().place()).isEqualTo("储罐区");
    }

    /** The usual parcel of a visit is one transaction; where one of it is out of the ordinary, each has its own. */
    @Test
    void those_about_one_visit_are_kept_together() {
        var arrival = phone.arrival(visit.visit(), visit.now());
        var usual = List.of(arrival, place("储罐区", arrival), place("泵房", arrival));
        phone.sendTogether(usual);
        var poison = phone.edit(visit.visit(), visit.now(), "facts/status", null, "x");
        var unusual = List.of(place("罐区", arrival), poison, place("库房", arrival));
        phone.sendTogether(unusual);

        assertThat(transactions(usual)).isEqualTo(1);
        assertThat(transactions(unusual)).isEqualTo(3);
        assertThat(visit.view().facts().place()).isEqualTo("库房");
    }

    private long transactions(List<Outbox.Deed> deeds) {
        return Scope.SYSTEM.within(() -> context.getBean(TransactionTemplate.class).execute(_ -> context.getBean(JdbcClient.class)
                .sql("select count(distinct xmin::text) from terminal.deed where id in (:ids)").param("ids", deeds.stream().map(Outbox.Deed::id).toList())
                .query(Long.class).single()));
    }

    @Test
    void what_becomes_of_one_leaves_the_others_alone() {
        var arrival = phone.arrival(visit.visit(), visit.now());
        var unreadable = new Outbox.Deed(Identifier.fresh(), "nonsense");
        var missing = phone.write("EDIT", visit.visit(), visit.now(), Map.of("changes", List.of()), Identifier.fresh());
        var other = new Outbox.Deed(arrival.id(), arrival.wire() + " ");
        var poison = phone.edit(visit.visit(), visit.now(), "facts/status", null, "x");

        var said = phone.sendTogether(List.of(unreadable, arrival, missing, other, poison, place("泵房", arrival)));

        assertThat(said).extracting(Outbox.Said::code).containsExactly(422, 200, 200, 409, 200, 200);
        assertThat(said).extracting(Outbox.Said::status).containsExactly("", "ACCEPTED", "WAITING", "", "REFUSED", "ACCEPTED");
        assertThat(said.getFirst().reason()).startsWith("终端送来的内容");
        assertThat(visit.view().facts().place()).isEqualTo("泵房");
    }

    @Test
    void a_parcel_that_no_app_packs_is_turned_away_whole() {
        var arrival = phone.arrival(visit.visit(), visit.now());

        var tooMany = phone.sendTogether(Collections.nCopies(51, arrival));
        var nameless = phone.phone.post("/m/api/deeds", Map.of("deeds", List.of(Map.of("wire", arrival.wire()))));
        var empty = phone.phone.post("/m/api/deeds", Map.of());

        assertThat(tooMany.getFirst().code()).isEqualTo(400);
        assertThat(tooMany.getFirst().reason()).contains("无法识别");
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(empty.body().path("told").size()).isZero();
        assertThat(visit.view().status()).isEqualTo(VisitStatus.APPROVED);
    }

    @Test
    void the_visit_of_another_town_is_not_there() {
        var foreign = new Outbox(port, District.B_OFFICER);

        var said = foreign.sendTogether(List.of(foreign.arrival(visit.visit(), visit.now())));

        assertThat(said.getFirst().status()).isEqualTo("REFUSED");
        assertThat(said.getFirst().body().toString()).doesNotContain(visit.view().subject().enterpriseName());
    }
}
