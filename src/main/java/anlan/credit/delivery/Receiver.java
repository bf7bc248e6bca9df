package anlan.credit.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * Stands in for the provincial network (模拟接收端): checks the signature, keeps each stream in a file of lines, takes the same
 * twice without harm, answers the number it stands at and refuses what leaves one out or says something else under a number.
 */
public final class Receiver implements AutoCloseable {

    private static final int LARGEST = 8 << 20;
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final HttpServer server;
    private final Path folder;
    private final String key;
    private final Clock clock;
    private final Map<UUID, ReceivedStream> streams = new HashMap<>();

    /** @param port 0 for any that is free */
    public Receiver(int port, Path folder, String key, Clock clock) throws IOException {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/receive";
    }

    /** What it has of a stream, line by line. */
    public synchronized List<String> lines(UUID stream) throws IOException {
        return stream(stream).lines();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            receive(exchange, new String(body, StandardCharsets.UTF_8));
        }
    }

    private void receive(HttpExchange exchange, String body) throws IOException {
        var asked = exchange.getRequestHeaders();
        var stream = text(asked.getFirst(Wire.STREAM));
        var time = text(asked.getFirst(Wire.TIME));
        var signature = text(asked.getFirst(Wire.SIGNATURE));
        if (!Sm3.isSigned(signature, key, stream, time, body) || !isOfNow(time)) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        boolean taken;
        String answer;
        synchronized (this) {
            var kept = stream(UUID.fromString(stream));
            taken = kept.take(body);
            answer = "{\"last\":" + kept.last() + ",\"hash\":\"" + kept.hash() + "\"}";
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set(Wire.SIGNATURE, Sm3.sign(key, signature, answer));
        exchange.sendResponseHeaders(taken ? 200 : 409, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private ReceivedStream stream(UUID id) throws IOException {
        var known = streams.get(id);
        if (known == null) {
            known = ReceivedStream.in(folder.resolve(id + ".jsonl"));
            streams.put(id, known);
        }
        return known;
    }

    private boolean isOfNow(String time) {
        try {
            return Duration.between(Instant.parse(time), clock.instant()).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String header) {
        return header == null ? "" : header;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
