package anlan.platform.document.form;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** The catalogue of papers (文书目录): 52 kinds as data rows, each valid within its period. */
public final class PaperKinds {

    private final List<PaperKind> kinds;

    public PaperKinds() {
        kinds = DataRows.read("/data/paper/kinds.csv", PaperKinds::kind);
    }

    /** All rows, in the order of the catalogue. */
    public List<PaperKind> all() {
        return kinds;
    }

    /** The kind as it was made on that day. */
    public PaperKind on(String key, LocalDate day) {
        return kinds.stream()
                .filter(k -> k.key().equals(key) && k.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> new Refused("文书目录中没有当日有效的文书种类“" + key + "”。"));
    }

    private static PaperKind kind(CSVRecord row) {
        return new PaperKind(
                Integer.parseInt(row.get("no")),
                row.get("kind"),
                row.get("title"),
                row.get("short"),
                form(row.get("form")),
                row.get("word"),
                row.get("template"),
                row.get("edition"),
                DataRows.day(row.get("valid_from")),
                DataRows.day(row.get("valid_to")),
                paragraphs(row.get("notices")),
                row.get("copies"),
                !row.get("status").equals("待核"));
    }

    private static PaperForm form(String mark) {
        return switch (mark) {
            case "内" -> PaperForm.INTERNAL;
            case "外", "内+外" -> PaperForm.LETTER;
            case "笔" -> PaperForm.RECORD;
            case "单" -> PaperForm.LIST;
            default -> throw new IllegalArgumentException("form of paper: " + mark);
        };
    }

    private static List<List<String>> paragraphs(String codes) {
        return Stream.of(codes.split("/"))
                .filter(p -> !p.isEmpty())
                .map(p -> List.of(p.split("\\+")))
                .toList();
    }
}
