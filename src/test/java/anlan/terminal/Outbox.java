package anlan.terminal;

import anlan.kernel.Identifier;
import anlan.testing.Phone;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The deeds of a phone: numbered and written down once, sent as often as a test likes. */
final class Outbox {

    static final JsonMapper JSON = new JsonMapper();

    final Phone phone;
    private long seq;

    Outbox(int port, String username) {
        phone = Phone.entered(port, username);
    }

    /** A deed as it lies in the outbox. */
    record Deed(UUID id, String wire) {}

    /** What the platform answered. */
    record Said(int code, JsonNode body) {

        String status() {
            return body.path("status").asString("");
        }

        String reason() {
            return body.path("reason").asString("");
        }

        JsonNode conflict() {
            return body.path("conflicts").path(0);
        }
    }

    Deed write(String kind, Object subject, Instant at, Object body, UUID... after) {
        var deed = new LinkedHashMap<String, Object>();
        deed.put("kind", kind);
        deed.put("at", at.toString());
        deed.put("seq", ++seq);
        deed.put("subject", subject);
        deed.put("after", List.of(after));
        deed.put("body", body);
        return new Deed(Identifier.fresh(), JSON.writeValueAsString(deed));
    }

    Deed arrival(UUID visit, Instant at) {
        return write("ARRIVE", visit, at, Map.of("arrivedAt", at.toString(), "certificatesShown", true,
                "position", Map.of("latitude", 31.2, "longitude", 107.5, "accuracy", 12.5, "fixAt", at.toString())));
    }

    /** Changes of fields: path, base and value in turn. */
    Deed edit(UUID visit, Instant at, Object... changes) {
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

    /** A photo that was uploaded as this file. */
    Deed photo(UUID visit, Instant at, UUID file, byte[] octets) {
        return write("PHOTO", visit, at, Map.of("file", file, "name", "现场.jpg", "sha256", hash(octets), "takenAt", at.toString(),
                "position", Map.of("latitude", 31.204012, "longitude", 107.468021, "accuracy", 6.0),
                "reducedFrom", Map.of("sha256", hash("原图".getBytes(StandardCharsets.UTF_8)), "size", 4_000_000)));
    }

    Said send(Deed deed) {
        var told = phone.send("PUT", "/m/api/deeds/" + deed.id, deed.wire.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        return new Said(told.status(), told.body());
    }

    /** In one parcel; what is told of each, in their order. */
    List<Said> sendTogether(List<Deed> deeds) {
        var told = phone.post("/m/api/deeds", Map.of("deeds", deeds));
        if (told.status() != 200) {
            return List.of(new Said(told.status(), told.body()));
        }
        return told.body().path("told").valueStream().map(each -> new Said(each.path("status").asInt(), each.path("said"))).toList();
    }

    Said decide(String conflict, String choice) {
        var told = phone.post("/m/api/conflicts/" + conflict, Map.of("choice", choice));
        return new Said(told.status(), told.body());
    }

    UUID upload(byte[] octets) {
        var id = Identifier.fresh();
        var told = phone.octets("/m/api/files/" + id + "?offset=0&size=" + octets.length + "&sha256=" + hash(octets) + "&name=a.jpg", octets);
        if (told.status() != 200) {
            throw new IllegalStateException(told.body().toString());
        }
        return id;
    }

    static byte[] picture() {
        var octets = new byte[2000];
        new Random().nextBytes(octets);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0}, 0, octets, 0, 11);
        return octets;
    }

    static String hash(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
