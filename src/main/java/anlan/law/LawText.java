package anlan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One edition of a law as its file gives it (法律文本), taken apart into articles, paragraphs (款) and items (项). */
record LawText(
        String id,
        String title,
        String kind,
        String edition,
        LocalDate effectiveDate,
        @Nullable LocalDate repealedDate,
        @Nullable String completeness,
        List<String> history,
        List<String> notes,
        Map<String, String> source,
        List<Article> articles) {

    private static final Pattern ITEM = Pattern.compile("^[（(]([一二三四五六七八九十]+)[)）]");
    private static final Pattern SUB_ITEM = Pattern.compile("^\\d+[.．、]");

    record Article(String article, String label, List<String> path, List<String> paragraphs) {}

    /** A provision at some depth: 1 an article, 2 a paragraph, 3 an item. */
    record Piece(String path, @Nullable String parent, int depth, String label, String heading, String text) {}

    List<Piece> pieces() {
        var all = new ArrayList<Piece>();
        for (var article : articles) {
            var whole = new Locator(id, article.article(), 0, 0);
            var heading = String.join(" ", article.path());
            all.add(new Piece(whole.path(), null, 1, article.label(), heading, String.join("\n", article.paragraphs())));
            split(article, heading, all);
        }
        return all;
    }

    private void split(Article article, String heading, List<Piece> all) {
        long paragraphs = article.paragraphs().stream().filter(LawText::opensParagraph).count();
        int paragraph = 0;
        int item = 0;
        for (var line : article.paragraphs()) {
            var marked = ITEM.matcher(line);
            if (paragraph > 0 && marked.find()) {
                item = ChineseNumeral.read(marked.group(1));
            } else if (paragraph > 0 && SUB_ITEM.matcher(line).find()) {
                join(line, all);
                continue;
            } else {
                paragraph++;
                item = 0;
            }
            var place = new Locator(id, article.article(), paragraph, item);
            var parent = item > 0 ? new Locator(id, article.article(), paragraph, 0) : place.wholeArticle();
            var label = paragraphs == 1 ? place.labelOfOnlyParagraph() : place.label();
            all.add(new Piece(place.path(), parent.path(), item > 0 ? 3 : 2, label, heading, line));
        }
    }

    /** A sub-item (目) is read with the item or paragraph before it. */
    private static void join(String line, List<Piece> all) {
        var last = all.removeLast();
        all.add(new Piece(last.path, last.parent, last.depth, last.label, last.heading, last.text + "\n" + line));
    }

    private static boolean opensParagraph(String line) {
        return !ITEM.matcher(line).find() && !SUB_ITEM.matcher(line).find();
    }

    /** Where the text was taken from, one line. */
    String sourceText() {
        return source.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).sorted()
                .collect(Collectors.joining("; "));
    }

    /** The last day it was in force; the file names the first day it no longer was. */
    @Nullable LocalDate lastDay() {
        return repealedDate == null ? null : repealedDate.minusDays(1);
    }
}
