package anlan.terminal;

import anlan.kernel.Identifier;
import anlan.testing.District;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The phone of an officer: numbers its deeds, writes them down as it will always send them, and sends them when told. */
public final class Phone {

    static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String server;
    public final UUID device = Identifier.fresh();
    private Duration skew = Duration.ZERO;
    private long seq;

    public Phone(int port) {
        server = "http://localhost:" + port;
    }

    /** A deed as it lies in the outbox. */
    public record Written(UUID id, String wire) {}

    /** What the platform answered. */
    public record Said(int code, JsonNode body) {

        public String status() {
            return body.path("status").stringValue("");
        }

        public String reason() {
            return body.path("reason").stringValue("");
        }
    }

    public Phone signIn(String username) {
        var form = send(HttpRequest.newBuilder(URI.create(server + "/sign-in")));
        var token = TOKEN.matcher(form.body());
        token.find();
        send(HttpRequest.newBuilder(URI.create(server + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=%s&username=%s&password=%s".formatted(
                        URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), username, District.PASSWORD))));
        call("POST", "/m/api/devices", JSON.writeValueAsString(Map.of("id", device.toString(), "name", "测试手机")));
        return this;
    }

    /** Its clock goes so much ahead. */
    public Phone ahead(Duration by) {
        skew = by;
        return this;
    }

    public Written write(String kind, Object subject, Instant at, Object body, UUID... after) {
        var deed = new LinkedHashMap<String, Object>();
        deed.put("kind", kind);
        deed.put("at", at.toString());
        deed.put("seq", ++seq);
        deed.put("subject", subject);
        deed.put("after", List.of(after));
        deed.put("body", body);
        return new Written(Identifier.fresh(), JSON.writeValueAsString(deed));
    }

    /** Changes of fields: path, base and value in turn. */
    public Written edit(Object visit, Instant at, Object... changes) {
        var list = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < changes.length; i += 3) {
            var change = new LinkedHashMap<String, Object>();
            change.put("path", changes[i]);
            change.put("base", changes[i + 1]);
            change.put("value", changes[i + 2]);
            list.add(change);
        }
        return write("EDIT", visit, at, Map.of("changes", list));
    }

    public Said send(Written deed) {
        return call("PUT", "/m/api/deeds/" + deed.id, deed.wire);
    }

    public Said call(String method, String path, String body) {
        var answer = send(HttpRequest.newBuilder(URI.create(server + path)).header("Content-Type", "application/json")
                .header("X-Anlan-Device", device.toString()).header("X-Anlan-Clock", Instant.now().plus(skew).toString())
                .method(method, BodyPublishers.ofString(body)));
        return new Said(answer.statusCode(), answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.createObjectNode());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
