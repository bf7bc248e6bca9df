package anlan.credit.opendata;

import anlan.credit.PublicationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What is given away to everybody (开放数据): a file for each kind of public record, and what its columns mean. */
@Service
public class OpenData {

    /** The terms of use, as the page and every file say them. */
    public static final String TERMS = "任何人可以免费使用、加工和传播，请注明来源和取得日期；已经撤下的记录不得继续传播。";

    private final DataSets sets;
    private final Shelf shelf;
    private final JsonMapper json;

    OpenData(DataSets sets, Shelf shelf, JsonMapper json) {
        this.sets = sets;
        this.shelf = shelf;
        this.json = json;
    }

    /**
     * One data set of the list.
     *
     * @param since the earliest day of publication in it
     * @param made when it was last made whole; null while that is going on
     */
    public record Entry(PublicationKind kind, String name, long rows, @Nullable LocalDate since, @Nullable Instant made, List<Size> sizes) {}

    /** How large a file is. */
    public record Size(String suffix, long bytes) {

        /** 812 B, 12 KB, 3.4 MB. */
        public String shown() {
            return bytes < 1000 ? bytes + " B" : bytes < 1_000_000 ? bytes / 1000 + " KB" : "%.1f MB".formatted(bytes / 1e6);
        }
    }

    public List<Entry> entries() {
        return Arrays.stream(PublicationKind.values()).map(kind -> sets.current(kind).map(set -> new Entry(kind, name(kind), set.rows(),
                        set.since().orElse(null), set.made(), sizes(set)))
                .orElseGet(() -> new Entry(kind, name(kind), 0, null, null, List.of()))).toList();
    }

    private List<Size> sizes(DataSet set) {
        return Arrays.stream(OpenFormat.values()).map(format -> new Size(format.suffix(), file(set, format).length())).toList();
    }

    /** The kind that a file is named after. */
    public static Optional<PublicationKind> kind(String name) {
        return Arrays.stream(PublicationKind.values()).filter(kind -> name(kind).equals(name)).findFirst();
    }

    public static String name(PublicationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The file of that kind without anything that ended; nothing while it is being put in order. */
    public Optional<OpenFile> file(PublicationKind kind, OpenFormat format) {
        return sets.current(kind).map(set -> file(set, format));
    }

    private OpenFile file(DataSet set, OpenFormat format) {
        var folder = shelf.folder(set.kind());
        if (format.isCsv()) {
            var head = Arrays.stream(OpenField.values()).map(OpenField::label).collect(Collectors.joining(","));
            return OpenFile.of(set, format, folder, "\uFEFF" + head + "\r\n", "");
        }
        var head = "{\"kind\":\"%s\",\"name\":\"%s\",\"made\":\"%s\",\"terms\":%s,\"records\":[\n".formatted(set.kind(), set.kind().label(),
                set.made(), json.writeValueAsString(TERMS));
        return OpenFile.of(set, format, folder, head, "\n]}\n");
    }
}
