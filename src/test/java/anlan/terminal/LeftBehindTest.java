package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
import anlan.platform.file.FileStore;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is refused for good keeps nothing waiting: the deed ends with the reason, and what was done after it goes on. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftBehindTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired FileStore files;

    private FieldVisit.Team team;
    private Outbox phone;
    private FieldVisit visit;

    @BeforeAll
    void an_officer_has_a_phone() {
        team = FieldVisit.Team.of(District.of(context));
        phone = new Outbox(port, team.first());
    }

    @BeforeEach
    void the_team_has_arrived() {
        visit = new FieldVisit(District.of(context), team);
        phone.send(phone.arrival(visit.visit(), visit.now()));
    }

    private int announce(UUID id, long size, byte[] octets) {
        return phone.phone.octets("/m/api/files/" + id + "?offset=0&size=" + size + "&sha256=" + Outbox.hash(octets) + "&name=a.jpg", octets).status();
    }

    @Test
    void a_photo_that_is_none_ends_its_deed_with_the_reason() {
        var text = "这不是照片".getBytes(StandardCharsets.UTF_8);
        var file = Identifier.fresh();
        assertThat(announce(file, text.length, text)).isEqualTo(422);

        var photo = phone.photo(visit.visit(), visit.now(), file, text);
        var said = phone.send(photo);

        assertThat(said.status()).isEqualTo("REFUSED");
        assertThat(said.reason()).contains("不是照片可用的格式");
        assertThat(phone.send(photo).body().path("first").asString()).as("it is kept").isEqualTo("REFUSED");
    }

    @Test
    void a_photo_that_is_too_large_ends_its_deed_with_the_reason() {
        var octets = Outbox.picture();
        var file = Identifier.fresh();
        assertThat(announce(file, 30L << 20, octets)).isEqualTo(422);

        var said = phone.send(phone.write("PATROL", null, visit.now(), Map.of("what", "HAZARD", "place", "村口", "words", "堆放", "photos", List.of(file))));
        var photo = phone.send(phone.photo(visit.visit(), visit.now(), file, octets));

        assertThat(said.status()).isEqualTo("REFUSED");
        assertThat(photo.status()).isEqualTo("REFUSED");
        assertThat(photo.reason()).contains("超过 20 MB");
    }

    @Test
    void what_was_done_after_a_refused_deed_does_not_wait() {
        var refused = phone.edit(visit.visit(), visit.now(), "facts/place", null, 7);
        assertThat(phone.send(refused).status()).isEqualTo("REFUSED");

        var said = phone.send(phone.write("EDIT", visit.visit(), visit.now(), Map.of("changes", List.of()), refused.id()));

        assertThat(said.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_deed_that_cannot_be_read_is_kept_and_counts_as_come() {
        var old = new Outbox.Deed(Identifier.fresh(), "{\"kind\":\"REINSPECT\",\"at\":\"1970-01-01T00:00:00Z\",\"seq\":1,\"after\":[],\"body\":{}}");

        var said = phone.send(old);
        var after = phone.send(phone.write("EDIT", visit.visit(), visit.now(), Map.of("changes", List.of()), old.id()));

        assertThat(said.status()).as(said.body().toString()).isEqualTo("REFUSED");
        assertThat(said.reason()).contains("格式不对：at");
        assertThat(said.body().path("sha256").asString()).isEqualTo(Outbox.hash(old.wire().getBytes(StandardCharsets.UTF_8)));
        assertThat(after.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_file_that_is_gone_is_left_out_of_the_proof_of_the_others() throws IOException {
        var lost = Outbox.picture();
        var kept = Outbox.picture();
        var ids = List.of(phone.upload(lost), phone.upload(kept));
        Files.delete(files.path(Outbox.hash(lost)));

        var told = phone.phone.post("/m/api/proofs", Map.of("files", ids));
        Files.write(files.path(Outbox.hash(lost)), lost);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().path("files").has(ids.getFirst().toString())).isFalse();
        assertThat(told.body().path("files").path(ids.getLast().toString()).asString()).isEqualTo(Outbox.hash(kept));
    }
}
