package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.inspection.VisitStatus;
import anlan.kernel.Identifier;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Three phones of one team at the same visit at the same time: nothing is lost, nothing is doubled. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreePhonesTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private FieldVisit.Team team;
    private List<Outbox> phones = List.of();
    private FieldVisit visit;

    @BeforeAll
    void three_phones() {
        team = FieldVisit.Team.of(District.of(context));
        phones = List.of(new Outbox(port, team.first()), new Outbox(port, team.second()), new Outbox(port, team.first()));
    }

    @BeforeEach
    void a_visit_is_approved() {
        visit = new FieldVisit(District.of(context), team);
    }

    @Test
    void all_send_at_once_each_deed_twice_and_in_any_order() throws Exception {
        var outgoing = new ArrayList<Callable<String>>();
        var items = visit.items();
        for (int p = 0; p < 3; p++) {
            var phone = phones.get(p);
            var arrival = phone.arrival(visit.visit(), visit.now());
            var deeds = new ArrayList<>(List.of(arrival));
            for (int i = p; i < items.size(); i += 3) {
                deeds.add(edit(phone, arrival, "answers/" + items.get(i) + "/answer", "YES"));
            }
            deeds.add(edit(phone, arrival, "findings/" + Identifier.fresh() + "/problem", "第" + p + "部手机所见"));
            deeds.add(edit(phone, arrival, "facts/presentName", "第" + p + "人"));
            deeds.forEach(deed -> {
                outgoing.add(() -> phone.send(deed).status());
                outgoing.add(() -> phone.send(deed).status());
            });
        }
        java.util.Collections.shuffle(outgoing, new Random(7));

        var said = sentUntilAnswered(outgoing);

        assertThat(said).containsOnly("ACCEPTED", "KNOWN", "CONFLICT");
        assertThat(said.stream().filter("KNOWN"::equals).count()).as("each deed is known the second time").isEqualTo(outgoing.size() / 2);
        assertThat(said.stream().filter("CONFLICT"::equals).count()).as("three names, one stands").isEqualTo(2);
        assertThat(visit.view().status()).isEqualTo(VisitStatus.ON_SITE);
        assertThat(visit.site().answered()).isEqualTo(items.size());
        assertThat(visit.site().findings()).extracting(f -> f.problem()).containsExactlyInAnyOrder("第0部手机所见", "第1部手机所见", "第2部手机所见");
    }

    private Outbox.Deed edit(Outbox phone, Outbox.Deed after, String path, String value) {
        return phone.write("EDIT", visit.visit(), visit.now(), Map.of("changes", List.of(Map.of("path", path, "value", value))), after.id());
    }

    /** Six at a time; what waits is sent again in the next round, as the courier does. */
    private static List<String> sentUntilAnswered(List<Callable<String>> outgoing) throws Exception {
        var said = new ArrayList<String>();
        var waiting = outgoing;
        try (var lines = Executors.newFixedThreadPool(6)) {
            for (int round = 0; !waiting.isEmpty() && round < 5; round++) {
                var again = new ArrayList<Callable<String>>();
                var answers = lines.invokeAll(waiting);
                for (int i = 0; i < answers.size(); i++) {
                    var status = answers.get(i).get();
                    if (status.equals("WAITING")) {
                        again.add(waiting.get(i));
                    } else {
                        said.add(status);
                    }
                }
                waiting = again;
            }
        }
        return said;
    }

    @Test
    void a_yes_does_not_take_back_unseen_what_another_phone_wrote_to_the_finding() {
        var one = phones.getFirst();
        var two = phones.get(1);
        one.send(one.arrival(visit.visit(), visit.now()));
        var item = visit.items().getFirst();
        var finding = Identifier.fresh();
        one.send(one.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", null, "NO", "findings/" + finding + "/item", null, item.toString(),
                "findings/" + finding + "/problem", null, "灭火器失压"));
        two.send(two.edit(visit.visit(), visit.now(), "findings/" + finding + "/place", "", "二号库房"));

        var said = one.send(one.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", "NO", "YES", "findings/" + finding, "灭火器失压", null));

        assertThat(said.status()).isEqualTo("CONFLICT");
        assertThat(said.body().path("conflicts").size()).as("the answer, and the finding as a whole").isEqualTo(2);
        assertThat(said.conflict().path("theirs").asString()).isEqualTo("NO");
        assertThat(visit.site().findings().getFirst().place()).isEqualTo("二号库房");
    }

    @Test
    void what_was_done_about_a_unit_that_was_moved_out_of_sight_is_held() {
        var town = new Outbox(port, District.A_OFFICER);
        var district = District.of(context);
        var moved = new FieldVisit(district, new FieldVisit.Team(District.A_OFFICER, District.A_COLLEAGUE), District.A_HEAD);
        var arrival = town.arrival(moved.visit(), moved.now());
        anlan.testing.Acting.run(anlan.enterprise.EnterpriseFixtures.BUREAU, () -> {
            var enterprises = district.bean(Enterprises.class);
            var file = enterprises.view(new EnterpriseId(moved.enterprise));
            var f = file.facts();
            enterprises.correct(file.id(), file.version(), new anlan.enterprise.Registration(f.name(), f.formerNames(), f.creditCode(), f.noCodeReason(), f.trade(),
                    District.TOWN_B, f.address(), f.latitude(), f.longitude(), f.staff(), f.leader(), f.leaderPhone(), f.safetyManager(), f.safetyManagerPhone(),
                    f.contact(), f.contactPhone(), f.established(), f.risk(), f.riskSource(), f.tags()), "迁址");
        });

        var said = town.send(arrival);

        assertThat(said.status()).as(said.body().toString()).isEqualTo("HELD");
        assertThat(said.reason()).contains("不在您的管辖范围");
        assertThat(moved.view().status()).isEqualTo(VisitStatus.APPROVED);
    }
}
