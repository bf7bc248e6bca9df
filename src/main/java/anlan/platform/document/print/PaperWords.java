package anlan.platform.document.print;

import anlan.platform.document.ChineseNumerals;
import anlan.platform.document.form.OnSiteMeasurePaper;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.document.form.Signature;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unbescape.xml.XmlEscape;

/** How papers write days, hours, names and empty blanks; the templates call it {@code say}. */
final class PaperWords {

    /** A day, a sum, and the tail of a paper's number are never torn apart at the end of a line. */
    private static final Pattern WHOLE =
            Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日|[¥￥][\\d,]+(\\.\\d+)?|〔\\d{4}〕[^号\\s]{1,8}号");

    private final FittedSignatures signatures = new FittedSignatures();

    public String date(@Nullable LocalDate day) {
        return day == null ? "　　年　月　日" : ChineseNumerals.date(day);
    }

    /** 2026年3月10日9时10分. */
    public String moment(LocalDateTime at) {
        return ChineseNumerals.date(at.toLocalDate()) + clock(at);
    }

    /** 2026年3月10日9时10分至11时30分; the second day only where it differs. */
    public String span(LocalDateTime from, LocalDateTime to) {
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return moment(from) + "至" + (sameDay ? clock(to) : moment(to));
    }

    private static String clock(LocalDateTime at) {
        return at.getHour() + "时" + (at.getMinute() == 0 ? "" : at.getMinute() + "分");
    }

    /** The value, or the struck blank of a letter. */
    public String or(@Nullable String value) {
        return isEmpty(value) ? "／" : value;
    }

    /** The value, or the dash of a table. */
    public String dash(@Nullable String value) {
        return isEmpty(value) ? "——" : value;
    }

    /** The value, or 无. */
    public String none(@Nullable String value) {
        return isEmpty(value) ? "无" : value;
    }

    public String names(List<Signature> signatures) {
        return join(signatures, Signature::name);
    }

    public String certificates(List<Signature> signatures) {
        return join(signatures, Signature::certificateNo);
    }

    private static String join(List<Signature> signatures, Function<Signature, @Nullable String> part) {
        return signatures.stream().map(part).filter(Objects::nonNull).collect(Collectors.joining("、"));
    }

    /** Running text as markup: escaped, with days, sums and numbers kept whole, ended by a full stop. */
    public String sentence(String text) {
        var trimmed = text.strip();
        boolean ended = trimmed.endsWith("。") || trimmed.endsWith("；") || trimmed.endsWith("：") || trimmed.endsWith("！");
        return flow(ended ? trimmed : trimmed + "。");
    }

    /** Running text as markup: escaped, with days, sums and numbers kept whole. */
    public String flow(@Nullable String text) {
        var escaped = XmlEscape.escapeXml10Minimal(text == null ? "" : text);
        return WHOLE.matcher(escaped).replaceAll("<span class=\"nb\">$0</span>");
    }

    public List<OnSiteMeasurePaper.Measure> measures() {
        return List.of(OnSiteMeasurePaper.Measure.values());
    }

    public List<ServiceWay> ways() {
        return List.of(ServiceWay.values());
    }

    public String box(boolean ticked) {
        return ticked ? TickBox.TICKED : TickBox.OPEN;
    }

    public String boxName(boolean ticked) {
        return ticked ? "☑" : "☐";
    }

    public String png(byte[] image) {
        return signatures.of(image);
    }

    public boolean isEmpty(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
