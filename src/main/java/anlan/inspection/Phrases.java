package anlan.inspection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The usual wordings that officers pick from instead of typing (常用语): of problems by checklist item, of schemes by field. */
@Component
public class Phrases {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();

    private record Problem(String list, String item, String phrase) {}

    private record Wording(String field, String phrase) {}

    private final List<Problem> problems;
    private final List<Wording> wordings;

    Phrases() {
        problems = rows("phrases.csv").map(r -> new Problem(r.get("list"), r.get("item"), r.get("phrase"))).toList();
        wordings = rows("scheme.csv").map(r -> new Wording(r.get("field"), r.get("phrase"))).toList();
    }

    /** Of the item first; where there are none, or no item, those of the checklists in use. */
    public List<String> problems(@Nullable String item, Collection<String> lists) {
        var own = problems.stream().filter(p -> p.item.equals(item)).map(Problem::phrase).toList();
        return own.isEmpty() ? problems.stream().filter(p -> lists.contains(p.list)).map(Problem::phrase).toList() : own;
    }

    /** A wording of a problem with the checklist item it belongs to (常用语). */
    public record Phrase(String group, String text) {}

    /** All wordings of problems. */
    public List<Phrase> all() {
        return problems.stream().map(p -> new Phrase(p.item, p.phrase)).toList();
    }

    /** Of one field of a scheme: source, way, content or remark. */
    public List<String> scheme(String field) {
        return wordings.stream().filter(w -> w.field.equals(field)).map(Wording::phrase).toList();
    }

    private static Stream<CSVRecord> rows(String file) {
        var resource = "/data/phrases/" + file;
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(in)) {
            return parser.getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
