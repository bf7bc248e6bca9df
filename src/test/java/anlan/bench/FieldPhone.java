package anlan.bench;

import anlan.kernel.Identifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One phone with a visit and its photos, all of it done without a net, that sends everything as the app would. */
final class FieldPhone {

    /** A photo of this phone: the same octets whenever they are asked for. */
    record Photo(UUID file, long seed, int size, String sha256) {

        InputStream octets() {
            return new Noise(seed, size);
        }
    }

    /**
     * A call of this phone, in nanoseconds of the machine.
     *
     * @param kind of the deed; {@code parcel} for several, {@code upload} for a photo
     */
    record Call(String kind, long start, long end) {

        boolean upload() {
            return kind.equals("upload");
        }

        double milliseconds() {
            return (end - start) / 1e6;
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String TEXT = "Content-Type: application/json\r\n";

    private final Wire wire;
    private final UUID visit;
    private final UUID device = Identifier.fresh();
    private final Queue<Call> calls;
    private final Random again;
    final List<Photo> photos;
    /** What the platform said it keeps: the hash of each deed. */
    final Map<UUID, String> deeds = new LinkedHashMap<>();
    /** What can go at once, and what goes after its photo; the signing is the last. */
    private final List<Deed> ready = new ArrayList<>();
    private final List<Deed> taken = new ArrayList<>();
    private JsonNode task = JSON.nullNode();
    private JsonNode numbers = JSON.nullNode();
    private long seq;
    private UUID last = device;

    FieldPhone(Wire wire, UUID visit, List<Photo> photos, Queue<Call> calls) {
        this.wire = wire;
        this.visit = visit;
        this.photos = photos;
        this.calls = calls;
        this.again = new Random(photos.getFirst().seed());
    }

    /** In the morning it registers and fetches what it needs while it has no net. */
    void morning() throws IOException {
        json("POST", "/m/api/devices", Map.of("id", device, "name", "示例手机"));
        var fetched = json("GET", "/m/api/package", null);
        numbers = fetched.path("numbers");
        task = fetched.path("visits").valueStream().filter(v -> v.path("id").asString().equals(visit.toString())).findFirst().orElseThrow();
    }

    /** In the field: all is written down, and lies in the outbox when the net comes back. */
    void work() {
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var facts = facts(at);
        ready.add(write("ARRIVE", at, Map.of("arrivedAt", at.toString(), "certificatesShown", true)));
        facts.forEach((path, value) -> {
            var change = new LinkedHashMap<String, Object>();
            change.put("path", path);
            change.put("base", null);
            change.put("value", value);
            ready.add(write("EDIT", at, Map.of("changes", List.of(change))));
        });
        photos.forEach(photo -> taken.add(write("PHOTO", at,
                Map.of("file", photo.file, "name", "现场.jpg", "sha256", photo.sha256, "takenAt", at.toString()))));
        taken.add(signing(at, facts));
    }

    /**
     * Sends what was done, and reads back. One call in twenty is sent twice, as after a lost answer.
     *
     * @param begun when the net came back, in nanoseconds of the machine: the first call counts from then, for a real phone does not share its processor
     */
    void sync(long begun) throws IOException {
        parcel(ready, begun);
        for (int i = 0; i < photos.size(); i++) {
            upload(photos.get(i));
            deed(taken.get(i));
        }
        deed(taken.getLast());
        prove();
    }

    private static Map<String, Object> facts(Instant at) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("facts/startedAt", at.toString());
        facts.put("facts/endedAt", at.toString());
        facts.put("facts/place", "生产区");
        facts.put("facts/presentName", "赵某");
        facts.put("facts/presentPost", "安全管理员");
        facts.put("facts/summary", "检查未发现问题。");
        return facts;
    }

    private void upload(Photo photo) throws IOException {
        for (int times = again.nextInt(20) == 0 ? 2 : 1; times > 0; times--) {
            long start = System.nanoTime();
            var answer = wire.call("PUT", "/m/api/files/" + photo.file + "?offset=0&size=" + photo.size + "&sha256=" + photo.sha256 + "&name=a.jpg",
                    head() + "Content-Type: application/octet-stream\r\n", photo.size, photo.octets());
            calls.add(new Call("upload", start, System.nanoTime()));
            var told = read(answer);
            if (!told.path("sha256").asString("").equals(photo.sha256)) {
                throw new IllegalStateException("upload: " + answer.status() + " " + told);
            }
        }
    }

    private Deed signing(Instant at, Map<String, Object> facts) {
        var number = numbers.path("inspection-record").path(0).asString();
        var text = text(at, number);
        var marks = task.path("team").valueStream().collect(Collectors.toMap(m -> m.path("officer").asString(), _ -> Map.of("onPaper", true)));
        return write("SIGN", at, Map.of("key", Identifier.fresh(), "fields", facts, "photos", photos.stream().map(Photo::file).toList(), "officers", marks,
                "party", Map.of("name", "赵某", "onPaper", true), "served", true, "numbers", Map.of("inspection-record", number),
                "texts", Map.of("inspection-record", Map.of("text", text, "sha256",
                        Noise.hash(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))))));
    }

    /** As the party reads it. */
    private String text(Instant at, String number) {
        var unit = task.path("enterprise");
        var minute = MINUTE.format(LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")));
        return String.join("\n", "现场检查记录", "文号：" + number, "被检查单位：" + unit.path("name").asString(), "地址：" + unit.path("address").asString(),
                "检查场所：生产区", "检查时间：" + minute + " 至 " + minute, "检查人员：" + task.path("team").valueStream()
                        .map(m -> m.path("name").asString() + "（" + m.path("certificateNo").asString() + "）").collect(Collectors.joining("、")),
                "现场负责人：赵某　安全管理员", "检查情况：检查未发现问题。", "处理：未发现问题。");
    }

    /** Only then may a phone let go of its own copy. */
    private void prove() throws IOException {
        var proven = json("POST", "/m/api/proofs", Map.of("deeds", deeds.keySet(), "files", photos.stream().map(Photo::file).toList()));
        deeds.forEach((id, hash) -> same(hash, proven.path("deeds").path(id.toString()).asString("")));
        photos.forEach(photo -> same(photo.sha256, proven.path("files").path(photo.file.toString()).asString("")));
    }

    private static void same(String wanted, String told) {
        if (!wanted.equals(told)) {
            throw new IllegalStateException("not read back as sent: " + told);
        }
    }

    /** A deed as it lies in the outbox. */
    private record Deed(UUID id, String kind, String wire) {}

    private Deed write(String kind, Instant at, Map<String, Object> body) {
        var id = Identifier.fresh();
        var deed = new LinkedHashMap<String, Object>(Map.of("kind", kind, "at", at.toString(), "seq", ++seq, "subject", visit, "body", body,
                "after", last.equals(device) ? List.of() : List.of(last)));
        last = id;
        var wire = JSON.writeValueAsString(deed);
        deeds.put(id, Noise.hash(new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8))));
        return new Deed(id, kind, wire);
    }

    private void deed(Deed deed) throws IOException {
        for (int times = again.nextInt(20) == 0 ? 2 : 1; times > 0; times--) {
            told(deed.kind, call(deed.kind, "PUT", "/m/api/deeds/" + deed.id, deed.wire, System.nanoTime()));
        }
    }

    /** What is ready together goes together; what the platform did not get to goes again. */
    private void parcel(List<Deed> ready, long begun) throws IOException {
        long start = begun;
        for (int times = again.nextInt(20) == 0 ? 2 : 1; times > 0; times--) {
            for (int done = 0; done < ready.size(); ) {
                var rest = ready.subList(done, ready.size());
                var text = JSON.writeValueAsString(Map.of("deeds", rest.stream().map(each -> Map.of("id", each.id, "wire", each.wire)).toList()));
                var told = call("parcel", "POST", "/m/api/deeds", text, start).path("told");
                start = System.nanoTime();
                if (told.isEmpty()) {
                    throw new IllegalStateException("nothing of a parcel was answered");
                }
                told.valueStream().forEach(each -> told(each.path("id").asString(), each.path("said")));
                done += told.size();
            }
        }
    }

    private JsonNode call(String kind, String method, String path, String body, long start) throws IOException {
        var raw = body.getBytes(StandardCharsets.UTF_8);
        var answer = wire.call(method, path, head() + TEXT, raw.length, new ByteArrayInputStream(raw));
        calls.add(new Call(kind, start, System.nanoTime()));
        return read(answer);
    }

    private static void told(String deed, JsonNode answer) {
        if (!List.of("ACCEPTED", "KNOWN").contains(answer.path("status").asString(""))) {
            throw new IllegalStateException(deed + ": " + answer);
        }
    }

    private JsonNode json(String method, String path, Object body) throws IOException {
        var raw = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        var answer = wire.call(method, path, head() + TEXT, raw.length, new ByteArrayInputStream(raw));
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
        }
        return read(answer);
    }

    private String head() {
        return "X-Anlan-Device: " + device + "\r\nX-Anlan-Clock: " + Instant.now() + "\r\n";
    }

    private static JsonNode read(Wire.Answer answer) {
        return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    static List<Photo> photos(int phone, int count, int size, long run) {
        var photos = new ArrayList<Photo>();
        for (int i = 0; i < count; i++) {
            long seed = run + phone * 1000L + i;
            photos.add(new Photo(Identifier.fresh(), seed, size, Noise.hash(new Noise(seed, size))));
        }
        return photos;
    }
}
