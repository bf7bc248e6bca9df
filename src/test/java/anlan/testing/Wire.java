package anlan.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A bad line between a phone and the platform: it drops calls before they arrive, or the answer after it was given. */
public final class Wire implements AutoCloseable {

    private static final Set<String> OF_THE_HOP = Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "expect", "keep-alive");

    /** What happens to a call of the phone. */
    public enum Fate {THROUGH, LOST_ON_THE_WAY, ANSWER_LOST, BUSY}

    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile int platform;
    private volatile Fates fates = _ -> Fate.THROUGH;

    /** Decides the fate of a call by its method and path. */
    public interface Fates {
        Fate of(String call);
    }

    public Wire(int platform) throws IOException {
        this.platform = platform;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::carry);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The platform was started anew, on another port. */
    public void to(int port) {
        platform = port;
    }

    public void fates(Fates fates) {
        this.fates = fates;
    }

    /** Of the calls to the interface of the phone so many in a hundred fail, half of them after the platform did its part. */
    public void failing(int percent, long seed) {
        var chance = new Random(seed);
        fates(call -> {
            synchronized (chance) {
                return !call.contains(" /m/api/") || chance.nextInt(100) >= percent ? Fate.THROUGH
                        : chance.nextBoolean() ? Fate.LOST_ON_THE_WAY : Fate.ANSWER_LOST;
            }
        });
    }

    /** How many calls failed so far. */
    public int lost() {
        return lost.get();
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var fate = fates.of(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (fate == Fate.LOST_ON_THE_WAY) {
                lost.incrementAndGet();
                return;
            }
            if (fate == Fate.BUSY) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            if (fate == Fate.ANSWER_LOST) {
                lost.incrementAndGet();
                return;
            }
            relay(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var uri = URI.create("http://localhost:" + platform + exchange.getRequestURI());
        var request = HttpRequest.newBuilder(uri).method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_HOP.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private void relay(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_HOP.contains(name.toLowerCase())) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value.replace("localhost:" + platform, "localhost:" + port())));
            }
        });
        var content = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
