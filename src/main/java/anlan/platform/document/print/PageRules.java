package anlan.platform.document.print;

import anlan.platform.document.form.PaperForm;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The margins of a paper with what stands in them: title and number from page 2 on, check code and page at the foot. */
final class PageRules {

    private static final String FONT = "font: 9pt \"Noto Serif SC\", serif; ";
    private static final String TOP = FONT + "vertical-align: bottom; padding-bottom: 5mm; ";
    private static final String FOOT = FONT + "vertical-align: top; padding-top: 5mm; ";

    private PageRules() {}

    static String of(Sheet sheet) {
        return "@page { size: A4; margin: " + margins(sheet.kind().form()) + ";\n"
                + box("top-left", quoted(sheet.kind().title() + "（续页）"), TOP + "text-align: left; ")
                + (sheet.isDraft() ? box("top-center", quoted("草稿"), TOP + "color: #777; ") : "")
                + box("top-right", quoted(sheet.number()), TOP + "text-align: right; ")
                + box("bottom-left", quoted(foot(sheet)), FOOT + "white-space: nowrap; text-align: left; ")
                + box(
                        "bottom-right",
                        "\"共 \" counter(pages) \" 页　第 \" counter(page) \" 页\"",
                        FOOT + "text-align: right; ")
                + "}\n@page :first { @top-left { content: \"\"; } @top-right { content: \"\"; } }\n";
    }

    private static String margins(PaperForm form) {
        return switch (form) {
            case INTERNAL, LIST -> "19mm 25.9mm 18mm 25.9mm";
            case LETTER, RECORD -> "26mm 25.9mm 25mm 25.9mm";
        };
    }

    private static String foot(Sheet sheet) {
        var left = sheet.kind().form() == PaperForm.INTERNAL
                ? "内部文书"
                : sheet.isDraft() ? "查验码 签发后生成" : "查验码 " + sheet.checkCode();
        var head = sheet.ledgerHead() == null ? "" : "留痕 " + sheet.ledgerHead();
        return Stream.of(left, head).filter(s -> !s.isEmpty()).collect(Collectors.joining("　"));
    }

    private static String box(String place, String content, String style) {
        return "  @" + place + " { content: " + content + "; " + style + "}\n";
    }

    /** As a CSS string: a number or a title can end neither the string nor the rule. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
