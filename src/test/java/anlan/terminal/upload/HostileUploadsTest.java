package anlan.terminal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Phone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos from bad hands, through HTTP. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadsTest {

    private static final int MEGABYTE = Sending.MEGABYTE;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Uploads uploads;
    @Autowired Parts parts;

    private District district;
    private Sending sending;
    private Phone phone;

    @BeforeAll
    void a_phone() {
        district = District.of(context);
        sending = new Sending(context);
        phone = Phone.entered(port, District.OFFICER);
    }

    @Test
    void a_page_named_as_a_photo_is_refused_for_good() {
        var poison = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var id = Identifier.fresh();

        assertThat(Sending.part(phone, id, poison, 0, poison.length).text("reason")).contains("不是照片可用的格式");
        assertThat(Sending.part(phone, id, poison, 0, poison.length).status()).isEqualTo(422);
        assertThat(sending.rows(poison)).isZero();
        assertThat(Files.exists(parts.path(id))).isFalse();
    }

    @Test
    void too_large_empty_or_senseless_is_refused_before_an_octet_is_kept() {
        var photo = Sending.photo(100);
        var id = Identifier.fresh();

        assertThat(phone.octets(Sending.path(Identifier.fresh(), 0, 21L * MEGABYTE, Sending.hash(photo), "a.jpg"), photo).text("reason")).contains("20 MB");
        assertThat(phone.octets(Sending.path(id, 0, 0, Sending.hash(photo), "a.jpg"), photo).text("reason")).contains("空文件");
        assertThat(phone.octets(Sending.path(id, -1, 100, Sending.hash(photo), "a.jpg"), photo).status()).isEqualTo(422);
        assertThat(phone.octets(Sending.path(id, 0, 100, "../../etc/passwd", "a.jpg"), photo).status()).isEqualTo(422);
        assertThat(phone.octets(Sending.path(id, 0, 10L * MEGABYTE, Sending.hash(photo), "a.jpg"), new byte[5 * MEGABYTE]).text("reason")).contains("4 MB");
        assertThat(phone.octets("/m/api/files/no-id?offset=0&size=1&sha256=" + Sending.hash(photo), photo).status()).isEqualTo(400);
        assertThat(phone.get("/m/api/files/" + id).status()).isEqualTo(404);
    }

    @Test
    void more_octets_than_announced_are_not_taken() throws IOException {
        var photo = Sending.photo(500);
        var id = Identifier.fresh();

        var told = phone.octets(Sending.path(id, 0, 500, Sending.hash(photo), "a.jpg"), Arrays.copyOf(photo, 900));

        assertThat(told.text("sha256")).isEqualTo(Sending.hash(photo));
        assertThat(sending.kept(id)).isEqualTo(photo);
    }

    @Test
    void an_id_stands_for_one_content_of_one_person() {
        var photo = Sending.photo(400);
        var id = Identifier.fresh();
        Sending.part(phone, id, photo, 0, 200);
        var other = Phone.entered(port, District.COLLEAGUE);

        assertThat(Sending.part(phone, id, Sending.photo(400), 0, 400).status()).isEqualTo(409);
        assertThat(Sending.part(other, id, photo, 0, 400).status()).isEqualTo(403);
        assertThat(other.get("/m/api/files/" + id).status()).isEqualTo(404);
        assertThat(phone.get("/m/api/files/" + id).body().path("received").asLong()).isEqualTo(200);
    }

    @Test
    void only_the_sender_has_the_file_and_its_proof() {
        var photo = Sending.photo(700);
        var id = Identifier.fresh();
        Sending.part(phone, id, photo, 0, 700);
        var other = Phone.entered(port, District.COLLEAGUE);

        district.as(District.OFFICER, () -> assertThat(uploads.complete(id)).hasValueSatisfying(file -> assertThat(file.sha256()).isEqualTo(Sending.hash(photo))));
        district.as(District.COLLEAGUE, () -> assertThat(uploads.complete(id)).isEmpty());
        var asked = Map.of("files", List.of(id, Identifier.fresh()), "deeds", List.of());
        assertThat(phone.post("/m/api/proofs", asked).body().path("files").path(id.toString()).asString()).isEqualTo(Sending.hash(photo));
        assertThat(phone.post("/m/api/proofs", asked).body().path("files")).hasSize(1);
        assertThat(other.post("/m/api/proofs", asked).body().path("files")).isEmpty();
    }

    @Test
    void a_hostile_phone_cannot_begin_without_end() {
        var hostile = Phone.entered(port, District.A_OFFICER);
        Scope.SYSTEM.run(() -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context.getBean(JdbcClient.class).sql("""
                insert into terminal.upload (id, owner, device, name, size, sha256, begun_at, touched_at)
                select gen_random_uuid(), d.owner, d.id, 'x.jpg', 1, repeat('0', 64), now(), now()
                from terminal.device d, generate_series(1, 500) where d.id = :device
                """).param("device", hostile.id).update()));
        var photo = Sending.photo(100);

        var told = Sending.part(hostile, Identifier.fresh(), photo, 0, 100);

        assertThat(told.status()).isEqualTo(429);
        assertThat(told.answer().headers().firstValue("Retry-After")).isPresent();
        assertThat(Sending.part(Phone.entered(port, District.A_OFFICER), Identifier.fresh(), photo, 0, 100).status()).isEqualTo(200);
    }

    /** Announces photos of twenty megabytes, of which one octet comes; says how many were let in. */
    private static int announced(Phone from, int most) {
        int let = 0;
        for (; let < most; let++) {
            var told = from.octets(Sending.path(Identifier.fresh(), 0, 20L * MEGABYTE, Sending.hash(new byte[] {(byte) let}), "a.jpg"), new byte[] {1});
            if (told.status() != 200) {
                assertThat(told.status()).isEqualTo(429);
                assertThat(told.answer().headers().firstValue("Retry-After")).isPresent();
                break;
            }
        }
        return let;
    }

    @Test
    void a_phone_may_leave_four_gigabytes_unfinished_and_a_person_send_eight_in_a_day() {
        district.person("d-dachang", "冯量", "yj-wh", LocalDate.of(2030, 1, 7), Post.OFFICER);
        var first = Phone.entered(port, "d-dachang");
        int ofOnePhone = 4096 / 20;

        assertThat(announced(first, 500)).isEqualTo(ofOnePhone);
        assertThat(announced(Phone.entered(port, "d-dachang"), 500)).isEqualTo(ofOnePhone);
        assertThat(announced(Phone.entered(port, "d-dachang"), 500)).as("what is left of the day").isEqualTo(8192 / 20 - 2 * ofOnePhone);
        assertThat(announced(Phone.entered(port, "d-dachang"), 500)).as("another phone does not help").isZero();
        assertThat(announced(Phone.entered(port, District.COLLEAGUE), 1)).as("nobody else is kept waiting").isEqualTo(1);
    }

    @Test
    void a_part_without_an_octet_changes_nothing() throws IOException {
        var photo = Sending.photo(300);
        var id = Identifier.fresh();

        var empty = Sending.part(phone, id, photo, 0, 0);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(Sending.received(empty)).isZero();
        assertThat(empty.body().path("complete").asBoolean()).isFalse();
        Sending.part(phone, id, photo, 0, 200);
        assertThat(Sending.received(Sending.part(phone, id, photo, 200, 0))).isEqualTo(200);
        Sending.part(phone, id, photo, 200, 100);

        assertThat(sending.kept(id)).isEqualTo(photo);
    }
}
