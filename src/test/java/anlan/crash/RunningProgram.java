package anlan.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, started as an administrator would and ended as a power cut would. */
public final class RunningProgram implements AutoCloseable {

    public enum Killed {PROGRAM, PROGRAM_AND_DATABASE}

    /** A visit that waits for its signatures, with its two officers. */
    public record Ready(UUID visit, UUID first, UUID second) {}

    private final Process process;
    private final Path data;
    private final List<Ready> ready;
    private final int port;

    private RunningProgram(Process process, Path data, List<Ready> ready, int port) {
        this.process = process;
        this.data = data;
        this.ready = ready;
        this.port = port;
    }

    public static RunningProgram start(Path data, int visits) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("java.class.path"), KilledProgram.class.getName(), String.valueOf(visits),
                        "--server.port=0", "--anlan.data=" + data, "--anlan.database.data=" + data,
                        "--anlan.security.sign-in-per-minute=1000", "--logging.level.root=error", "--logging.level.anlan=error")
                .redirectError(data.resolveSibling("killed-errors.txt").toFile()).start();
        var ready = new ArrayList<Ready>();
        var said = new ArrayList<String>();
        var printed = process.inputReader();
        for (String line; (line = printed.readLine()) != null; ) {
            said.add(line);
            var words = line.split(" ");
            if (words[0].equals("VISIT")) {
                ready.add(new Ready(UUID.fromString(words[1]), UUID.fromString(words[2]), UUID.fromString(words[3])));
            } else if (words[0].equals("PORT")) {
                return new RunningProgram(process, data, ready, Integer.parseInt(words[1]));
            }
        }
        throw new AssertionError("the program did not start: " + said);
    }

    public int port() {
        return port;
    }

    public List<Ready> ready() {
        return ready;
    }

    public void kill(Killed what) {
        process.toHandle().destroyForcibly();
        if (what == Killed.PROGRAM_AND_DATABASE) {
            try {
                var pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst().strip();
                ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public void awaitDeath() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Ends it as an administrator would, and its database with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
