package anlan.platform.document.form;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The notices of papers (告知事项): each a text per period, chosen by the day of the step, never by the day of reading. */
public final class Notices {

    private final List<Notice> notices;

    public Notices() {
        notices = DataRows.read("/data/paper/notices.csv", Notices::notice);
    }

    public List<Notice> all() {
        return notices;
    }

    public Notice on(String code, LocalDate day) {
        return notices.stream()
                .filter(n -> n.code().equals(code) && n.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> new Refused("告知事项“" + code + "”在" + day + "没有有效文本，不能制作文书。"));
    }

    /** The paragraphs this kind of paper prints when it is made on that day. */
    public List<String> paragraphs(PaperKind kind, LocalDate day, Organ organ, Addressee addressee) {
        return kind.notices().stream()
                .map(codes -> codes.stream()
                        .map(code -> fill(on(code, day).text(), kind, organ, addressee))
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String fill(String text, PaperKind kind, Organ organ, Addressee addressee) {
        return text.replace("{you}", addressee.you())
                .replace("{short}", kind.shortName())
                .replace("{reviewOrgan}", organ.reviewOrgan())
                .replace("{upperOrgan}", organ.upperOrgan())
                .replace("{court}", organ.court());
    }

    private static Notice notice(CSVRecord row) {
        return new Notice(
                row.get("code"),
                DataRows.day(row.get("valid_from")),
                DataRows.day(row.get("valid_to")),
                row.get("text"),
                row.get("source"),
                !row.get("status").equals("待核"));
    }
}
