package anlan.insight;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts of an entry out in Chinese (账本事实的读法): labels and values come from data rows, ids are left out. */
final class FactWords {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    /** Shown beside the facts already, or ids that mean nothing to a reader. */
    private static final Set<String> ELSEWHERE = Set.of("subject", "sources", "enterprise", "at", "of", "summary");
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> labels;
    private final Map<String, String> values;

    FactWords() {
        labels = rows("facts.csv").stream().collect(Collectors.toMap(r -> r.get("key"), r -> r.get("label")));
        values = rows("values.csv").stream()
                .collect(Collectors.toMap(r -> r.get("key") + " " + r.get("value"), r -> r.get("label"), (first, _) -> first));
    }

    /** The keys that are known, for a test that no event brings an unknown one. */
    boolean knows(String key) {
        return ELSEWHERE.contains(key) || labels.containsKey(key);
    }

    List<Fact> of(String event, String facts) {
        var read = new ArrayList<Fact>();
        JSON.readTree(facts).properties().forEach(fact -> {
            if (!ELSEWHERE.contains(fact.getKey()) && labels.containsKey(fact.getKey())) {
                var text = text(event, fact.getKey(), fact.getValue());
                if (!text.isBlank()) {
                    read.add(new Fact(labels.get(fact.getKey()), text));
                }
            }
        });
        return read;
    }

    private String text(String event, String key, JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            return node.valueStream().map(each -> text(event, key, each)).filter(t -> !t.isBlank()).collect(Collectors.joining("；"));
        }
        if (node.isObject()) {
            return node.properties().stream().filter(part -> labels.containsKey(part.getKey()))
                    .map(part -> labels.get(part.getKey()) + " " + text(event, part.getKey(), part.getValue())).collect(Collectors.joining("，"));
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? "是" : "否";
        }
        return word(event, key, node.asString());
    }

    private String word(String event, String key, String text) {
        if (text.matches(ID)) {
            return "";
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z")) {
            return MINUTE.format(Instant.parse(text));
        }
        var own = values.get(event + "." + key + " " + text);
        return own == null ? values.getOrDefault(key + " " + text, text) : own;
    }

    private static List<CSVRecord> rows(String file) {
        var resource = "/data/trace/" + file;
        try (var in = new InputStreamReader(
                Objects.requireNonNull(FactWords.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(in)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
