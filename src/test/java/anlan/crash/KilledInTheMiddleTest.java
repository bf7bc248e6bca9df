package anlan.crash;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.crash.RunningProgram.Killed;
import anlan.crash.RunningProgram.Ready;
import anlan.insight.LedgerCommand;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * The power fails while a file is imported and papers are signed, again and again: what was answered is there, whole and
 * once; of everything else there is nothing; and pressing the button again does the rest.
 */
class KilledInTheMiddleTest {

    private static final Path DATA = Path.of("target", "killed-data").toAbsolutePath();
    private static final int VISITS = 40;
    private static final int ROWS = 40_000;
    private static final int LONGEST = 2_500;
    private static final long SEED = 20261125;

    private final Set<UUID> signed = ConcurrentHashMap.newKeySet();
    private final List<Ready> visits = new ArrayList<>();
    private final Random chance = new Random(SEED);
    private UUID batch = new UUID(0, 0);

    @AfterAll
    static void the_server_that_outlived_its_program_is_stopped() throws Exception {
        var pid = DATA.resolve("database/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip())).ifPresent(ProcessHandle::destroy);
        }
    }

    @Test
    @Timeout(300)
    void nothing_is_half_done_and_nothing_answered_is_lost() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        var kept = new Kept(DATA);
        int interrupted = 0;
        for (var killed : List.of(Killed.PROGRAM, Killed.PROGRAM_AND_DATABASE, Killed.PROGRAM)) {
            try (var program = RunningProgram.start(DATA, visits.isEmpty() ? VISITS : 0)) {
                visits.addAll(program.ready());
                interrupted += importing(program, kept) ? 1 : 0;
                whole(kept);
                work(program, killed, 200 + chance.nextInt(LONGEST));
            }
        }
        try (var program = RunningProgram.start(DATA, 0)) {
            interrupted += importing(program, kept) ? 1 : 0;
            whole(kept);
            finish(program, kept);
        }
        assertThat(interrupted).as("killed while it imported").isPositive();
    }

    /** Starts the import of a new file, or the interrupted one again; answers whether it had been interrupted. */
    private boolean importing(RunningProgram program, Kept kept) {
        var head = signedIn(program, District.SECTION_HEAD);
        boolean again = kept.imported(batch).equals(new Kept.Imported("INTERRUPTED", 0, 0, 0));
        if (!again) {
            var page = head.upload("/enterprises/imports", "file", "企业.csv", Enterprises.file(ROWS, chance));
            batch = UUID.fromString(page.uri().getPath().replaceFirst(".*/", ""));
        }
        head.get("/enterprises/imports/" + batch);
        var started = head.post("/enterprises/imports/" + batch + "/start", Enterprises.columns());
        assertThat(started.body()).contains("企业.csv").doesNotContain("没有开始");
        return again;
    }

    private void whole(Kept kept) throws Exception {
        var deeds = kept.visits();
        assertThat(deeds.keySet()).containsExactlyInAnyOrderElementsOf(visits.stream().map(Ready::visit).toList());
        assertThat(deeds.values()).allMatch(deed -> deed.equals(Kept.NOTHING) || deed.equals(Kept.ALL));
        assertThat(signed).allMatch(visit -> Kept.ALL.equals(deeds.get(visit)));
        assertThat(kept.brokenNumbers()).isEmpty();
        assertThat(kept.landWithoutFile()).isZero();
        assertThat(LedgerCommand.run(DATA)).isZero();
    }

    /** Two desks sign one visit after the other until the power fails. */
    private void work(RunningProgram program, Killed killed, int afterMillis) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(visits.stream().filter(v -> !signed.contains(v.visit())).toList());
        try (var cut = Executors.newSingleThreadScheduledExecutor(); var desks = Executors.newFixedThreadPool(2)) {
            var first = signedIn(program, District.OFFICER);
            var second = signedIn(program, District.COLLEAGUE);
            cut.schedule(() -> program.kill(killed), afterMillis, TimeUnit.MILLISECONDS);
            desks.execute(() -> sign(first, waiting));
            desks.execute(() -> sign(second, waiting));
            program.awaitDeath();
        }
    }

    private void sign(Visitor officer, ConcurrentLinkedQueue<Ready> waiting) {
        try {
            for (Ready next; (next = waiting.poll()) != null; ) {
                if (press(officer, next).contains("已签署，文书已生成")) {
                    signed.add(next.visit());
                }
            }
        } catch (IllegalStateException powerFailed) {
            assertThat(powerFailed).hasRootCauseInstanceOf(java.io.IOException.class);
        }
    }

    /** The same form each time, so that it has the same key. */
    private static String press(Visitor officer, Ready ready) {
        return officer.post("/visits/" + ready.visit() + "/sign", "key", ready.visit().toString(), "served", "on", "partyPaper", "on",
                "officer-" + ready.first() + "Paper", "on", "officer-" + ready.second() + "Paper", "on").body();
    }

    /** Everybody presses again, also what was answered; then all is there once, and each paper opens. */
    private void finish(RunningProgram program, Kept kept) throws Exception {
        var officer = signedIn(program, District.OFFICER);
        visits.forEach(visit -> assertThat(press(officer, visit)).contains("已签署"));
        assertThat(kept.visits().values()).containsOnly(Kept.ALL);
        for (var paper : kept.papers(visits.getFirst().visit())) {
            assertThat(officer.get("/papers/" + paper + ".pdf").body()).startsWith("%PDF-");
        }
        var head = signedIn(program, District.SECTION_HEAD);
        while (head.get("/enterprises/imports/" + batch + "/progress").headers().firstValue("HX-Refresh").isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(kept.imported(batch)).isEqualTo(new Kept.Imported("DONE", ROWS, ROWS, 1));
        whole(kept);
    }

    private static Visitor signedIn(RunningProgram program, String username) {
        var visitor = new Visitor(program.port());
        assertThat(visitor.signIn(username, District.PASSWORD).statusCode()).isEqualTo(200);
        return visitor;
    }
}
