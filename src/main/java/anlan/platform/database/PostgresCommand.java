package anlan.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program of the PostgreSQL folder; as root in a user namespace, for the server refuses to run as root. */
final class PostgresCommand {

    private static final boolean ROOT = isRoot();

    private static final long LONGEST_SECONDS = 660;

    private final Path home;
    private final Path log;

    PostgresCommand(Path home, Path log) {
        this.home = home;
        this.log = log;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** The exit code; what it prints goes to the log file, for a pipe would stay open with the server. */
    int run(String program, List<String> arguments) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        if (ROOT) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TZ", "UTC");
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " did not end in time; see " + log);
        }
        return process.exitValue();
    }

    void require(String program, List<String> arguments) throws IOException, InterruptedException {
        int code = run(program, arguments);
        if (code != 0) {
            throw new IOException(program + " ended with " + code + "; " + tail());
        }
    }

    String tail() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }
}
