package anlan.credit.delivery;

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
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver behind a line that can be bad in every way. */
final class ProvincialNetwork implements AutoCloseable {

    enum Line { GOOD, BROKEN, SLOW, CUT_AFTER_STORING, UNSIGNED, ELSEWHERE }

    final Receiver receiver;
    final AtomicInteger asked = new AtomicInteger();
    final Semaphore arrivals = new Semaphore(0);
    volatile Line line = Line.GOOD;
    final CountDownLatch slowEnds = new CountDownLatch(1);
    private final HttpServer front;
    private final HttpClient inside = HttpClient.newHttpClient();

    ProvincialNetwork(Path folder, String key) throws IOException {
        receiver = new Receiver(0, folder, key, Clock.systemUTC());
        front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        front.createContext("/", this::handle);
        front.start();
    }

    String address() {
        return "http://localhost:" + front.getAddress().getPort() + "/anlan";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            arrivals.release();
            var body = exchange.getRequestBody().readAllBytes();
            switch (line) {
                case BROKEN -> exchange.sendResponseHeaders(500, -1);
                case ELSEWHERE -> {
                    exchange.getResponseHeaders().set("Location", receiver.address());
                    exchange.sendResponseHeaders(307, -1);
                }
                case SLOW -> {
                    slowEnds.await();
                    answer(exchange, body);
                }
                case CUT_AFTER_STORING -> forward(exchange, body);
                default -> answer(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        var told = forward(exchange, body);
        if (line != Line.UNSIGNED) {
            told.headers().firstValue(Wire.SIGNATURE).ifPresent(s -> exchange.getResponseHeaders().set(Wire.SIGNATURE, s));
        }
        exchange.sendResponseHeaders(told.statusCode(), told.body().length == 0 ? -1 : told.body().length);
        exchange.getResponseBody().write(told.body());
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(receiver.address())).POST(BodyPublishers.ofByteArray(body));
        for (var name : new String[] {Wire.STREAM, Wire.TIME, Wire.SIGNATURE}) {
            request.header(name, exchange.getRequestHeaders().getFirst(name));
        }
        try {
            return inside.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        slowEnds.countDown();
        front.stop(0);
        receiver.close();
    }
}
