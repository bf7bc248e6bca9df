package anlan.testing;

import anlan.kernel.Identifier;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone without a screen: what it sends over the wire, and what it is told. */
public final class Phone {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the platform answered. */
    public record Told(int status, JsonNode body, HttpResponse<byte[]> answer) {

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    public final Visitor visitor;
    public final UUID id;
    /** What the clock of the phone says; null for the right time. */
    public @Nullable Instant clock;

    public Phone(Visitor visitor, UUID id) {
        this.visitor = visitor;
        this.id = id;
    }

    /** A new phone in the hands of somebody who signed in, not entered yet. */
    public static Phone of(int port, String username) {
        var visitor = new Visitor(port);
        visitor.signIn(username, District.PASSWORD);
        return new Phone(visitor, Identifier.fresh());
    }

    /** The same, entered. */
    public static Phone entered(int port, String username) {
        var phone = of(port, username);
        phone.enter();
        return phone;
    }

    public Told enter() {
        return post("/m/api/devices", Map.of("id", id, "name", "测试手机", "version", "1"));
    }

    public Told get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    public Told post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsBytes(body), "Content-Type", "application/json");
    }

    public Told put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsBytes(body), "Content-Type", "application/json");
    }

    public Told octets(String path, byte[] part) {
        return send("PUT", path, part, "Content-Type", "application/octet-stream");
    }

    public Told send(String method, String path, byte[] body, String... headers) {
        var all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-Anlan-Device";
        all[headers.length + 1] = id.toString();
        all[headers.length + 2] = "X-Anlan-Clock";
        all[headers.length + 3] = (clock == null ? Instant.now() : clock).toString();
        return read(visitor.call(method, path, BodyPublishers.ofByteArray(body), all));
    }

    public static Told read(HttpResponse<byte[]> answer) {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Told(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.createObjectNode(), answer);
    }
}
