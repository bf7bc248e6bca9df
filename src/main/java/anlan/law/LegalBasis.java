package anlan.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the basis of a rule as people write it — 第64、85条, 第82-85、89条, 第99条第1款(一), 第53条; 行政处罚法第72条 — into
 * locators. What is not in our texts gives none, and is shown as written.
 */
final class LegalBasis {

    private static final Pattern ONE = Pattern.compile(
            "([^第;；]*)第([0-9、,-]+)条(?:之([一二三四五六七八九十]+))?(?:第(\\d+)款)?(?:[（(]([一二三四五六七八九十]+)[)）])?");

    private final Map<String, String> editionsByName;

    LegalBasis(Map<String, String> editionsByName) {
        this.editionsByName = Map.copyOf(editionsByName);
    }

    List<Locator> locate(String law, String article) {
        var found = new ArrayList<Locator>();
        var part = ONE.matcher(article);
        while (part.find()) {
            var name = part.group(1).strip();
            var edition = editionsByName.get(name.isEmpty() ? law : name);
            if (edition != null) {
                for (var number : numbers(part.group(2))) {
                    var suffix = part.group(3) == null ? "" : "-" + ChineseNumeral.read(part.group(3));
                    found.add(at(edition, number + suffix, part.group(4), part.group(5)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Locator at(
            String edition,
            String article,
            @Nullable String paragraph,
            @Nullable String item) {
        int inItem = item == null ? 0 : ChineseNumeral.read(item);
        int inParagraph = paragraph == null ? Math.min(inItem, 1) : Integer.parseInt(paragraph);
        return new Locator(edition, article, inParagraph, inItem);
    }

    private static List<Integer> numbers(String list) {
        var all = new ArrayList<Integer>();
        for (var part : list.split("[、,]")) {
            var ends = part.split("-");
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
                all.add(number);
            }
        }
        return all;
    }
}
