package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.crash.RunningProgram;
import anlan.crash.RunningProgram.Killed;
import anlan.testing.District;
import anlan.testing.Snapshots;
import anlan.testing.Wire;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** The platform dies in the middle of a photo: the phone goes on where it stopped, and every byte arrives. */
class PhoneAndKilledPlatformTest {

    private static final Path DATA = Path.of("target", "killed-phone-data").toAbsolutePath();

    private final ArrayList<String> faults = new ArrayList<>();

    @AfterAll
    static void the_server_that_outlived_its_program_is_stopped() throws IOException {
        var pid = DATA.resolve("database/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip())).ifPresent(ProcessHandle::destroy);
        }
    }

    @Test
    @Timeout(400)
    void photos_under_way_when_the_platform_was_killed_arrive_whole() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        var photos = Snapshots.of("killed", 2);
        var died = new AtomicBoolean();
        try (var playwright = Playwright.create(); var program = RunningProgram.start(DATA, 1); var wire = new Wire(program.port());
                var phone = new PhoneInHand(playwright, wire.port(), faults)) {
            var visit = program.ready().getFirst().visit();
            phone.begin(District.OFFICER).awaitTasks("达川区示例断电化工厂");
            wire.fates(call -> {
                if (call.contains("/m/api/files/") && call.contains("offset=1048576") && died.compareAndSet(false, true)) {
                    program.kill(Killed.PROGRAM_AND_DATABASE);
                    return Wire.Fate.LOST_ON_THE_WAY;
                }
                return Wire.Fate.THROUGH;
            });
            var work = new OfflineVisit(phone, "达川区示例断电化工厂").goOn(visit);
            phone.go(work.task() + "/i/0");
            phone.page.locator("#problem").waitFor();
            work.photograph(photos);
            work.describe();
            work.sign();
            PhoneInHand.await(died::get);
            program.awaitDeath();
            try (var again = RunningProgram.start(DATA, 0)) {
                wire.to(again.port());
                phone.awaitSent();
            }
        }
        for (var photo : photos) {
            var bytes = Files.readAllBytes(photo);
            var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(Files.readAllBytes(DATA.resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2)))).isEqualTo(bytes);
        }
        assertThat(faults).isEmpty();
    }
}
