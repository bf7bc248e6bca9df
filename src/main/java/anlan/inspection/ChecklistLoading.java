package anlan.inspection;

import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the checklists that come with the program into an empty database; later changes are made on the page. */
@Component
@Order(40)
class ChecklistLoading implements ApplicationRunner {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();

    private final ChecklistReader reader;
    private final ChecklistWriter writer;
    private final Clock clock;

    ChecklistLoading(ChecklistReader reader, ChecklistWriter writer, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.SYSTEM.run(() -> {
            if (reader.isEmpty()) {
                rows("lists.csv", ChecklistLoading::list).forEach(list -> writer.add(list, items(list), clock.instant()));
            }
        });
    }

    private static Checklist list(CSVRecord row) {
        var trades = Stream.of(row.get("trades").split(";")).filter(t -> !t.isEmpty()).toList();
        return new Checklist(ChecklistId.fresh(), row.get("code"), 1, row.get("name"), trades,
                LocalDate.parse(row.get("valid_from")), null, row.get("description"), 0, "随程序提供", "首次载入");
    }

    private static List<ChecklistItem> items(Checklist list) {
        return rows(list.code() + ".csv", row -> new ChecklistItem(Identifier.fresh(), list.id(), 0, row.get("code"),
                row.get("section"), row.get("question"), row.get("how"), row.get("basis"), row.get("violation"),
                row.get("liability"), row.get("finding"), row.get("measure"), Integer.parseInt(row.get("days")),
                row.get("major")));
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> row) {
        var in = Objects.requireNonNull(ChecklistLoading.class.getResourceAsStream("/data/checklist/" + file), file);
        try (var parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
