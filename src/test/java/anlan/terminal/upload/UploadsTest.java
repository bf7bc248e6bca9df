package anlan.terminal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import anlan.platform.file.FileStore;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Phone;
import anlan.testing.Phone.Told;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos in parts, through HTTP, as they come over a bad line and from bad hands. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {

    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Uploads uploads;
    @Autowired Parts parts;
    @Autowired FileStore files;

    private District district;
    private Phone phone;

    @BeforeAll
    void a_phone() {
        district = District.of(context);
        phone = Phone.entered(port, District.OFFICER);
    }

    @Test
    void a_photo_in_parts_is_kept_byte_for_byte() throws IOException {
        var photo = photo(5 * MEGABYTE / 2);
        var id = Identifier.fresh();

        assertThat(received(part(phone, id, photo, 0, MEGABYTE))).isEqualTo(MEGABYTE);
        assertThat(received(part(phone, id, photo, MEGABYTE, MEGABYTE))).isEqualTo(2 * MEGABYTE);
        var last = part(phone, id, photo, 2 * MEGABYTE, MEGABYTE / 2);

        assertThat(last.status()).isEqualTo(200);
        assertThat(last.body().path("complete").asBoolean()).isTrue();
        assertThat(last.text("sha256")).isEqualTo(hash(photo));
        assertThat(kept(id)).isEqualTo(photo);
        assertThat(phone.get("/m/api/files/" + id).text("sha256")).isEqualTo(hash(photo));
        assertThat(Files.exists(parts.path(id))).isFalse();
    }

    @Test
    void a_part_that_came_already_is_passed_over_and_a_gap_is_named() throws IOException {
        var photo = photo(3000);
        var id = Identifier.fresh();
        part(phone, id, photo, 0, 1000);

        assertThat(received(part(phone, id, photo, 0, 1000))).isEqualTo(1000);
        assertThat(received(part(phone, id, photo, 500, 1000))).isEqualTo(1500);
        var gap = part(phone, id, photo, 2000, 1000);
        assertThat(gap.status()).isEqualTo(409);
        assertThat(received(gap)).isEqualTo(1500);
        assertThat(phone.get("/m/api/files/" + id).body().path("received").asLong()).isEqualTo(1500);

        assertThat(part(phone, id, photo, 1500, 1500).text("sha256")).isEqualTo(hash(photo));
        assertThat(part(phone, id, photo, 0, 3000).body().path("complete").asBoolean()).isTrue();
        assertThat(kept(id)).isEqualTo(photo);
        assertThat(rows(photo)).isEqualTo(1);
    }

    @Test
    void what_a_broken_line_left_of_a_part_is_gone_on_with() throws IOException {
        var photo = photo(200_000);
        var id = Identifier.fresh();
        part(phone, id, photo, 0, 10_000);

        breakOffAfter(id, photo, 10_000, 100_000);
        var standing = standing(id);

        assertThat(standing).isGreaterThan(10_000).isLessThanOrEqualTo(110_000);
        assertThat(part(phone, id, photo, (int) standing, photo.length - (int) standing).text("sha256")).isEqualTo(hash(photo));
        assertThat(kept(id)).isEqualTo(photo);
    }

    @Test
    void the_same_part_twice_at_once_is_one_photo() throws Exception {
        var photo = photo(2 * MEGABYTE);
        var id = Identifier.fresh();

        try (var both = Executors.newFixedThreadPool(4)) {
            Callable<Told> send = () -> part(phone, id, photo, 0, photo.length);
            for (var told : both.invokeAll(List.of(send, send, send, send))) {
                assertThat(told.get().text("sha256")).isEqualTo(hash(photo));
            }
        }
        assertThat(rows(photo)).isEqualTo(1);
        assertThat(kept(id)).isEqualTo(photo);
    }

    @Test
    void what_is_not_what_was_announced_begins_anew() throws IOException {
        var photo = photo(2000);
        var altered = photo.clone();
        altered[1500]++;
        var id = Identifier.fresh();

        var told = phone.octets(path(id, 0, photo.length, hash(photo), "a.jpg"), altered);

        assertThat(told.status()).isEqualTo(409);
        assertThat(received(told)).isZero();
        assertThat(told.text("reason")).contains("哈希不一致");
        assertThat(part(phone, id, photo, 0, 2000).body().path("complete").asBoolean()).isTrue();
        assertThat(kept(id)).isEqualTo(photo);
    }

    @Test
    void a_page_named_as_a_photo_is_refused_for_good() {
        var poison = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var id = Identifier.fresh();

        assertThat(part(phone, id, poison, 0, poison.length).text("reason")).contains("不是照片可用的格式");
        assertThat(part(phone, id, poison, 0, poison.length).status()).isEqualTo(422);
        assertThat(rows(poison)).isZero();
        assertThat(Files.exists(parts.path(id))).isFalse();
    }

    @Test
    void too_large_empty_or_senseless_is_refused_before_anything_is_kept() {
        var photo = photo(100);
        var id = Identifier.fresh();

        assertThat(phone.octets(path(id, 0, 21L * MEGABYTE, hash(photo), "a.jpg"), photo).text("reason")).contains("20 MB");
        assertThat(phone.octets(path(id, 0, 0, hash(photo), "a.jpg"), photo).text("reason")).contains("空文件");
        assertThat(phone.octets(path(id, -1, 100, hash(photo), "a.jpg"), photo).status()).isEqualTo(422);
        assertThat(phone.octets(path(id, 0, 100, "../../etc/passwd", "a.jpg"), photo).status()).isEqualTo(422);
        assertThat(phone.octets(path(id, 0, 10L * MEGABYTE, hash(photo), "a.jpg"), new byte[5 * MEGABYTE]).text("reason")).contains("4 MB");
        assertThat(phone.octets("/m/api/files/no-id?offset=0&size=1&sha256=" + hash(photo), photo).status()).isEqualTo(400);
        assertThat(phone.get("/m/api/files/" + id).status()).isEqualTo(404);
    }

    @Test
    void more_octets_than_announced_are_not_taken() throws IOException {
        var photo = photo(500);
        var id = Identifier.fresh();

        var told = phone.octets(path(id, 0, 500, hash(photo), "a.jpg"), Arrays.copyOf(photo, 900));

        assertThat(told.text("sha256")).isEqualTo(hash(photo));
        assertThat(kept(id)).isEqualTo(photo);
    }

    @Test
    void an_id_stands_for_one_content_of_one_person() {
        var photo = photo(400);
        var id = Identifier.fresh();
        part(phone, id, photo, 0, 200);
        var other = Phone.entered(port, District.COLLEAGUE);

        assertThat(part(phone, id, photo(400), 0, 400).status()).isEqualTo(409);
        assertThat(part(other, id, photo, 0, 400).status()).isEqualTo(403);
        assertThat(other.get("/m/api/files/" + id).status()).isEqualTo(404);
        assertThat(phone.get("/m/api/files/" + id).body().path("received").asLong()).isEqualTo(200);
    }

    @Test
    void only_the_sender_has_the_file_and_its_proof() {
        var photo = photo(700);
        var id = Identifier.fresh();
        part(phone, id, photo, 0, 700);
        var other = Phone.entered(port, District.COLLEAGUE);

        district.as(District.OFFICER, () -> assertThat(uploads.complete(id)).hasValueSatisfying(file -> assertThat(file.sha256()).isEqualTo(hash(photo))));
        district.as(District.COLLEAGUE, () -> assertThat(uploads.complete(id)).isEmpty());
        var asked = Map.of("files", List.of(id, Identifier.fresh()), "deeds", List.of());
        assertThat(phone.post("/m/api/proofs", asked).body().path("files").path(id.toString()).asString()).isEqualTo(hash(photo));
        assertThat(phone.post("/m/api/proofs", asked).body().path("files")).hasSize(1);
        assertThat(other.post("/m/api/proofs", asked).body().path("files")).isEmpty();
    }

    @Test
    void a_proof_is_read_from_the_disk() throws IOException {
        var photo = photo(900);
        var id = Identifier.fresh();
        part(phone, id, photo, 0, 900);
        var altered = photo.clone();
        altered[3]++;
        Files.write(files.path(hash(photo)), altered);

        assertThat(phone.get("/m/api/files/" + id).text("sha256")).isEqualTo(hash(altered));
        assertThat(phone.post("/m/api/proofs", Map.of("files", List.of(id))).body().path("files").path(id.toString()).asString())
                .isEqualTo(hash(altered));
    }

    @Test
    void a_hostile_phone_cannot_begin_without_end() {
        var hostile = Phone.entered(port, District.A_OFFICER);
        Scope.SYSTEM.run(() -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context.getBean(JdbcClient.class).sql("""
                insert into terminal.upload (id, owner, device, name, size, sha256, begun_at, touched_at)
                select gen_random_uuid(), d.owner, d.id, 'x.jpg', 1, repeat('0', 64), now(), now()
                from terminal.device d, generate_series(1, 500) where d.id = :device
                """).param("device", hostile.id).update()));
        var photo = photo(100);

        var told = part(hostile, Identifier.fresh(), photo, 0, 100);

        assertThat(told.status()).isEqualTo(429);
        assertThat(told.answer().headers().firstValue("Retry-After")).isPresent();
        assertThat(part(Phone.entered(port, District.A_OFFICER), Identifier.fresh(), photo, 0, 100).status()).isEqualTo(200);
    }

    @Test
    void what_nobody_goes_on_with_is_given_up_after_a_month() throws IOException {
        var photo = photo(300);
        var old = Identifier.fresh();
        var fresh = Identifier.fresh();
        part(phone, old, photo, 0, 100);
        part(phone, fresh, photo, 0, 100);
        Files.setLastModifiedTime(parts.path(old), FileTime.from(Instant.now().minus(Duration.ofDays(31))));

        uploads.clean();

        assertThat(Files.exists(parts.path(old))).isFalse();
        assertThat(Files.exists(parts.path(fresh))).isTrue();
        assertThat(part(phone, old, photo, 0, 300).body().path("complete").asBoolean()).isTrue();
    }

    private static Told part(Phone from, UUID id, byte[] photo, int offset, int length) {
        return from.octets(path(id, offset, photo.length, hash(photo), "%E7%8E%B0%E5%9C%BA.jpg"), Arrays.copyOfRange(photo, offset, offset + length));
    }

    private static String path(UUID id, long offset, long size, String sha256, String name) {
        return "/m/api/files/" + id + "?offset=" + offset + "&size=" + size + "&sha256=" + sha256 + "&name=" + name;
    }

    /** A call that announces more than it sends and is gone. */
    private void breakOffAfter(UUID id, byte[] photo, int offset, int octets) throws IOException {
        var cookie = phone.visitor.cookie();
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream().write(("PUT " + path(id, offset, photo.length, hash(photo), "a.jpg") + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nCookie: " + cookie + "\r\nX-Anlan-Device: " + phone.id + "\r\nContent-Length: " + (photo.length - offset)
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(photo, offset, octets);
            line.getOutputStream().flush();
        }
    }

    /** The server may still be reading what the line left. */
    private long standing(UUID id) {
        assertThat(parts.enter(id)).isTrue();
        parts.leave(id);
        for (long end = System.nanoTime() + Duration.ofSeconds(5).toNanos(); parts.length(id) <= 10_000 && System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
        assertThat(parts.enter(id)).isTrue();
        parts.leave(id);
        return parts.length(id);
    }

    private byte[] kept(UUID id) throws IOException {
        var found = new byte[1][];
        district.as(District.OFFICER, () -> {
            try (var in = files.open(uploads.complete(id).orElseThrow())) {
                found[0] = in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return found[0];
    }

    private long rows(byte[] content) {
        return Scope.SYSTEM.within(() -> context.getBean(TransactionTemplate.class).execute(_ -> context.getBean(JdbcClient.class)
                .sql("select count(*) from platform.file where sha256 = :hash").param("hash", hash(content)).query(Long.class).single()));
    }

    private static long received(Told told) {
        return told.body().path("received").asLong(-1);
    }

    /** As a camera begins a file, then noise. */
    private static byte[] photo(int size) {
        var octets = new byte[size];
        new Random().nextBytes(octets);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0}, 0, octets, 0, 11);
        return octets;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
