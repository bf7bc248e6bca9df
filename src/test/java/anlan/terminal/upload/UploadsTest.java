package anlan.terminal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Photos in parts, through HTTP, as they come over a bad line. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {

    private static final int MEGABYTE = Sending.MEGABYTE;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Uploads uploads;
    @Autowired Parts parts;
    @Autowired FileStore files;

    private Sending sending;
    private Phone phone;

    @BeforeAll
    void a_phone() {
        sending = new Sending(context);
        phone = Phone.entered(port, District.OFFICER);
    }

    @Test
    void a_photo_in_parts_is_kept_byte_for_byte() throws IOException {
        var photo = Sending.photo(5 * MEGABYTE / 2);
        var id = Identifier.fresh();

        assertThat(Sending.received(Sending.part(phone, id, photo, 0, MEGABYTE))).isEqualTo(MEGABYTE);
        assertThat(Sending.received(Sending.part(phone, id, photo, MEGABYTE, MEGABYTE))).isEqualTo(2 * MEGABYTE);
        var last = Sending.part(phone, id, photo, 2 * MEGABYTE, MEGABYTE / 2);

        assertThat(last.status()).isEqualTo(200);
        assertThat(last.body().path("complete").asBoolean()).isTrue();
        assertThat(last.text("sha256")).isEqualTo(Sending.hash(photo));
        assertThat(sending.kept(id)).isEqualTo(photo);
        assertThat(phone.get("/m/api/files/" + id).text("sha256")).isEqualTo(Sending.hash(photo));
        assertThat(Files.exists(parts.path(id))).isFalse();
    }

    @Test
    void a_part_that_came_already_is_passed_over_and_a_gap_is_named() throws IOException {
        var photo = Sending.photo(3000);
        var id = Identifier.fresh();
        Sending.part(phone, id, photo, 0, 1000);

        assertThat(Sending.received(Sending.part(phone, id, photo, 0, 1000))).isEqualTo(1000);
        assertThat(Sending.received(Sending.part(phone, id, photo, 500, 1000))).isEqualTo(1500);
        var gap = Sending.part(phone, id, photo, 2000, 1000);
        assertThat(gap.status()).isEqualTo(409);
        assertThat(Sending.received(gap)).isEqualTo(1500);
        assertThat(phone.get("/m/api/files/" + id).body().path("received").asLong()).isEqualTo(1500);

        assertThat(Sending.part(phone, id, photo, 1500, 1500).text("sha256")).isEqualTo(Sending.hash(photo));
        assertThat(Sending.part(phone, id, photo, 0, 3000).body().path("complete").asBoolean()).isTrue();
        assertThat(sending.kept(id)).isEqualTo(photo);
        assertThat(sending.rows(photo)).isEqualTo(1);
    }

    @Test
    void what_a_broken_line_left_of_a_part_is_gone_on_with() throws IOException {
        var photo = Sending.photo(200_000);
        var id = Identifier.fresh();
        Sending.part(phone, id, photo, 0, 10_000);

        breakOffAfter(id, photo, 10_000, 100_000);
        var standing = standing(id);

        assertThat(standing).isGreaterThan(10_000).isLessThanOrEqualTo(110_000);
        assertThat(Sending.part(phone, id, photo, (int) standing, photo.length - (int) standing).text("sha256")).isEqualTo(Sending.hash(photo));
        assertThat(sending.kept(id)).isEqualTo(photo);
    }

    @Test
    void the_same_part_twice_at_once_is_one_photo() throws Exception {
        var photo = Sending.photo(2 * MEGABYTE);
        var id = Identifier.fresh();

        try (var both = Executors.newFixedThreadPool(4)) {
            Callable<Told> send = () -> Sending.part(phone, id, photo, 0, photo.length);
            for (var told : both.invokeAll(List.of(send, send, send, send))) {
                assertThat(told.get().text("sha256")).isEqualTo(Sending.hash(photo));
            }
        }
        assertThat(sending.rows(photo)).isEqualTo(1);
        assertThat(sending.kept(id)).isEqualTo(photo);
    }

    @Test
    void what_is_not_what_was_announced_begins_anew() throws IOException {
        var photo = Sending.photo(2000);
        var altered = photo.clone();
        altered[1500]++;
        var id = Identifier.fresh();

        var told = phone.octets(Sending.path(id, 0, photo.length, Sending.hash(photo), "a.jpg"), altered);

        assertThat(told.status()).isEqualTo(409);
        assertThat(Sending.received(told)).isZero();
        assertThat(told.text("reason")).contains("哈希不一致");
        assertThat(Sending.part(phone, id, photo, 0, 2000).body().path("complete").asBoolean()).isTrue();
        assertThat(sending.kept(id)).isEqualTo(photo);
    }

    @Test
    void a_proof_is_read_from_the_disk() throws IOException {
        var photo = Sending.photo(900);
        var id = Identifier.fresh();
        Sending.part(phone, id, photo, 0, 900);
        var altered = photo.clone();
        altered[3]++;
        Files.write(files.path(Sending.hash(photo)), altered);

        try {
            assertThat(phone.get("/m/api/files/" + id).text("sha256")).isEqualTo(Sending.hash(altered));
            assertThat(phone.post("/m/api/proofs", Map.of("files", List.of(id))).body().path("files").path(id.toString()).asString())
                    .isEqualTo(Sending.hash(altered));
        } finally {
            Files.write(files.path(Sending.hash(photo)), photo);
        }
    }

    @Test
    void what_nobody_goes_on_with_is_given_up_after_a_month() throws IOException {
        var photo = Sending.photo(300);
        var old = Identifier.fresh();
        var fresh = Identifier.fresh();
        Sending.part(phone, old, photo, 0, 100);
        Sending.part(phone, fresh, photo, 0, 100);
        Files.setLastModifiedTime(parts.path(old), FileTime.from(Instant.now().minus(Duration.ofDays(31))));

        uploads.clean();

        assertThat(Files.exists(parts.path(old))).isFalse();
        assertThat(Files.exists(parts.path(fresh))).isTrue();
        assertThat(Sending.part(phone, old, photo, 0, 300).body().path("complete").asBoolean()).isTrue();
    }

    /** A call that announces more than it sends and is gone. */
    private void breakOffAfter(UUID id, byte[] photo, int offset, int octets) throws IOException {
        var cookie = phone.visitor.cookie();
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream().write(("PUT " + Sending.path(id, offset, photo.length, Sending.hash(photo), "a.jpg") + " HTTP/1.1\r\nHost: localhost:" + port
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
}
