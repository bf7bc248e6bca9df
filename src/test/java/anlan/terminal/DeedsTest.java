package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitKind;
import anlan.inspection.VisitStatus;
import anlan.kernel.Identifier;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Deeds of phones through the door: each once, in whatever order, merged field by field, signed as read. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeedsTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private FieldVisit.Team team;
    private Outbox phone;
    private Outbox other;
    private FieldVisit visit;

    @BeforeAll
    void two_officers_have_phones() {
        team = FieldVisit.Team.of(District.of(context));
        phone = new Outbox(port, team.first());
        other = new Outbox(port, team.second());
    }

    @BeforeEach
    void a_visit_is_approved() {
        visit = new FieldVisit(District.of(context), team);
    }

    private void arrive() {
        assertThat(phone.send(phone.arrival(visit.visit(), visit.now())).status()).isEqualTo("ACCEPTED");
    }

    @Test
    void an_arrival_is_accepted_once_and_then_known() {
        var arrival = phone.arrival(visit.visit(), visit.now());

        var first = phone.send(arrival);
        var again = phone.send(arrival);

        assertThat(first.status()).as(first.body().toString()).isEqualTo("ACCEPTED");
        assertThat(again.status()).isEqualTo("KNOWN");
        assertThat(again.body().path("first").asString()).isEqualTo("ACCEPTED");
        assertThat(again.body().path("sha256")).isEqualTo(first.body().path("sha256"));
        assertThat(visit.view().status()).isEqualTo(VisitStatus.ON_SITE);
        assertThat(phone.phone.post("/m/api/proofs", Map.of("deeds", List.of(arrival.id()), "files", List.of())).body().path("deeds")
                .path(arrival.id().toString()).asString()).isEqualTo(first.body().path("sha256").asString());
    }

    @Test
    void the_same_deed_from_two_tabs_at_once_is_done_once() throws Exception {
        arrive();
        var finding = Identifier.fresh();
        var edit = phone.edit(visit.visit(), visit.now(), "findings/" + finding + "/problem", null, "通道堵塞");

        var said = new HashSet<String>();
        try (var tabs = Executors.newFixedThreadPool(4)) {
            for (var answer : tabs.invokeAll(java.util.Collections.nCopies(4, (Callable<String>) () -> phone.send(edit).status()))) {
                said.add(answer.get());
            }
        }

        assertThat(said).containsExactlyInAnyOrder("ACCEPTED", "KNOWN");
        assertThat(visit.site().findings()).hasSize(1);
    }

    @Test
    void the_same_id_with_other_content_or_of_another_person_is_turned_away() {
        var arrival = phone.arrival(visit.visit(), visit.now());
        phone.send(arrival);

        assertThat(phone.send(new Outbox.Deed(arrival.id(), arrival.wire().replace("12.5", "1.5"))).code()).isEqualTo(409);
        assertThat(other.send(arrival).code()).isEqualTo(409);
    }

    @Test
    void fields_are_written_and_a_no_opens_its_finding_under_the_phones_id() {
        arrive();
        var item = visit.items().getFirst();
        var finding = Identifier.fresh();

        var said = phone.send(phone.edit(visit.visit(), visit.now(), "facts/presentName", null, "赵某", "facts/recusalAsked", false, true,
                "answers/" + item + "/answer", null, "NO", "findings/" + finding + "/item", null, item.toString(),
                "findings/" + finding + "/problem", null, "灭火器失压", "findings/" + finding + "/place", null, "一号库房"));

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(visit.view().facts().presentName()).isEqualTo("赵某");
        assertThat(visit.view().facts().recusalAsked()).isTrue();
        var found = visit.site().findings();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().id().value()).isEqualTo(finding);
        assertThat(found.getFirst().problem()).isEqualTo("灭火器失压");
        assertThat(found.getFirst().requirement()).as("the rest is the item's own wording").isNotBlank();
    }

    @Test
    void two_phones_that_answer_the_same_item_with_no_make_one_finding() {
        arrive();
        var item = visit.items().getFirst();
        var mine = Identifier.fresh();
        var theirs = Identifier.fresh();
        phone.send(phone.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", null, "NO", "findings/" + mine + "/item", null, item.toString(),
                "findings/" + mine + "/problem", null, "灭火器失压"));

        var said = other.send(other.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", null, "NO",
                "findings/" + theirs + "/item", null, item.toString(), "findings/" + theirs + "/problem", null, "灭火器过期"));
        var more = other.send(other.edit(visit.visit(), visit.now(), "findings/" + theirs + "/place", null, "二号库房"));

        assertThat(said.status()).isEqualTo("CONFLICT");
        assertThat(said.conflict().path("path").asString()).isEqualTo("findings/" + mine + "/problem");
        assertThat(more.status()).isEqualTo("ACCEPTED");
        assertThat(visit.site().findings()).hasSize(1);
        assertThat(visit.site().findings().getFirst().place()).isEqualTo("二号库房");
    }

    @Test
    void what_two_people_entered_differently_is_a_conflict_and_the_first_value_stands() {
        arrive();
        phone.send(phone.edit(visit.visit(), visit.now(), "facts/place", null, "东车间"));

        var same = other.send(other.edit(visit.visit(), visit.now(), "facts/place", null, "东车间", "facts/presentPost", null, "安全员"));
        var own = other.send(other.edit(visit.visit(), visit.now(), "facts/presentPost", null, "安全总监"));
        phone.send(phone.edit(visit.visit(), visit.now(), "facts/presentPost", "安全总监", "厂长"));
        var lost = other.send(other.edit(visit.visit(), visit.now(), "facts/presentPost", null, "副厂长"));

        assertThat(same.status()).isEqualTo("ACCEPTED");
        assertThat(own.status()).as("what this phone wrote last it may change").isEqualTo("ACCEPTED");
        assertThat(lost.status()).isEqualTo("CONFLICT");
        assertThat(lost.conflict().path("path").asString()).isEqualTo("facts/presentPost");
        assertThat(lost.conflict().path("mine").asString()).isEqualTo("副厂长");
        assertThat(lost.conflict().path("theirs").asString()).isEqualTo("厂长");
        assertThat(lost.conflict().path("theirsBy").asString()).isEqualTo(visit.view().team().getFirst().name());
        assertThat(visit.view().facts().presentPost()).isEqualTo("厂长");
    }

    @Test
    void a_deed_waits_for_what_was_done_before_it_and_nothing_of_it_is_kept() {
        var arrival = phone.arrival(visit.visit(), visit.now());
        var edit = phone.write("EDIT", visit.visit(), visit.now(), Map.of("changes", List.of()), arrival.id());

        var early = phone.send(edit);
        phone.send(arrival);
        var later = phone.send(edit);

        assertThat(early.status()).isEqualTo("WAITING");
        assertThat(early.body().path("waitingFor").get(0).asString()).isEqualTo(arrival.id().toString());
        assertThat(early.body().has("sha256")).isFalse();
        assertThat(later.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void an_earlier_edit_that_comes_late_does_not_undo_a_later_one_of_the_same_phone() {
        arrive();
        var early = phone.edit(visit.visit(), visit.now(), "facts/presentName", null, "钱某");
        var late = phone.edit(visit.visit(), visit.now(), "facts/presentName", null, "孙某");

        phone.send(late);
        var said = phone.send(early);

        assertThat(said.status()).isEqualTo("ACCEPTED");
        assertThat(visit.view().facts().presentName()).isEqualTo("孙某");
    }

    @Test
    void a_remark_that_comes_before_its_answer_is_not_lost() {
        arrive();
        var item = visit.items().getFirst();

        phone.send(phone.edit(visit.visit(), visit.now(), "answers/" + item + "/remark", null, "台账齐全"));
        phone.send(phone.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", null, "YES"));

        assertThat(visit.site().sections().getFirst().lines().getFirst().remark()).isEqualTo("台账齐全");
    }

    @Test
    void a_photo_waits_for_its_file_and_keeps_its_place_and_the_hash_of_its_original() {
        arrive();
        var octets = Outbox.picture();
        var early = phone.send(phone.photo(visit.visit(), visit.now(), Identifier.fresh(), octets));
        var file = phone.upload(octets);
        var photo = phone.photo(visit.visit(), visit.now(), file, octets);

        var said = phone.send(photo);
        var forged = phone.send(phone.photo(visit.visit(), visit.now(), file, Outbox.picture()));

        assertThat(early.status()).isEqualTo("WAITING");
        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(forged.status()).isEqualTo("REFUSED");
        var kept = visit.site().files();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().file().value()).as("known under the id that the phone gave it").isEqualTo(file);
        assertThat(kept.getFirst().where()).isEqualTo("31.204012, 107.468021 ±6.0 m");
        var page = Visitor.signedIn(port, team.first()).get("/visits/" + visit.visit() + "/site").body();
        assertThat(page).contains("31.204012, 107.468021 ±6.0 m", kept.getFirst().originalSha256(), "原图未送到");
    }

    @Test
    void the_target_of_a_sealed_visit_is_opened_by_the_team_and_stays_sealed_for_others() {
        var sealed = new FieldVisit(District.of(context), team, VisitKind.UNANNOUNCED);

        var said = phone.send(phone.write("OPEN", sealed.visit(), sealed.now(), Map.of("position", Map.of("latitude", 31.1, "longitude", 107.4))));

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(sealed.view().sealed()).isTrue();
        assertThat(sealed.view().opening().openedLatitude()).isEqualTo(31.1);
        assertThat(Visitor.signedIn(port, District.A_HEAD).get("/visits/" + sealed.visit()).body()).doesNotContain("启动检查");
        assertThat(Visitor.signedIn(port, team.first()).get("/visits/" + sealed.visit()).body()).contains("启动检查", "31.1, 107.4");
        phone.send(phone.arrival(sealed.visit(), sealed.now()));
        assertThat(Visitor.signedIn(port, District.A_HEAD).get("/visits/" + sealed.visit()).body()).contains("启动检查");
    }
}
