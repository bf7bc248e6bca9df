package anlan.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** From the built program: the first start with the sample district, and the next one, each the median of three. */
final class StartBench {

    private static final int ROUNDS = 3;

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        var first = new ArrayList<Double>();
        var next = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            Path data = Files.createTempDirectory(Path.of("target"), "start-bench-");
            try {
                first.add(seconds(data));
                next.add(seconds(data));
            } finally {
                FileSystemUtils.deleteRecursively(data);
            }
        }
        System.out.printf("first start %.1f s (at most 20), next start %.1f s (at most 6): median of %s and %s%n",
                median(first), median(next), first, next);
    }

    private static double seconds(Path data) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bin/run").redirectErrorStream(true);
        builder.environment().put("ANLAN_DATA", data.toAbsolutePath().toString());
        builder.environment().put("ANLAN_PORT", Integer.toString(freePort()));
        long start = System.nanoTime();
        Process program = builder.start();
        try (var printed = program.inputReader()) {
            for (String line; (line = printed.readLine()) != null; ) {
                if (line.contains("安澜已启动")) {
                    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
                }
            }
            throw new IllegalStateException("the program did not start");
        } finally {
            program.toHandle().destroy();
            program.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
