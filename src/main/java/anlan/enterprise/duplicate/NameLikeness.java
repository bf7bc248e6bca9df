package anlan.enterprise.duplicate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two names or addresses are (相似度): Dice's measure over adjacent characters, without the words that every
 * name of the district has (四川省, 达州市, 有限公司).
 */
final class NameLikeness {

    private static final Pattern PLACE = Pattern.compile("^(?:四川省?)?(?:达州市?|达县)?(?:达川区|达县|区|县)?(?=.{2,})");
    private static final Pattern FORM = Pattern.compile(
            "(?:股份有限公司|有限责任公司|有限公司|责任公司|分公司|公司|集团|合作社|个体工商户|（个体工商户）|（普通合伙）|（有限合伙）)+$");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}（）【】《》、，。·—－]+");

    private NameLikeness() {}

    /** What tells this name from others: 达川区鑫源粮油有限公司 is 鑫源粮油. */
    static String core(String name) {
        var plain = MARKS.matcher(name).replaceAll("");
        var core = FORM.matcher(PLACE.matcher(plain).replaceFirst("")).replaceFirst("");
        return core.length() < 2 ? plain : core;
    }

    static double ofNames(String a, String b) {
        return dice(core(a), core(b));
    }

    static double ofAddresses(String a, String b) {
        return dice(PLACE.matcher(MARKS.matcher(a).replaceAll("")).replaceFirst(""),
                PLACE.matcher(MARKS.matcher(b).replaceAll("")).replaceFirst(""));
    }

    static double dice(String a, String b) {
        if (a.equals(b)) {
            return a.isEmpty() ? 0 : 1;
        }
        var left = bigrams(a);
        var right = bigrams(b);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        long common = left.stream().filter(right::contains).count();
        return 2.0 * common / (left.size() + right.size());
    }

    private static Set<String> bigrams(String text) {
        var grams = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            grams.add(text.substring(i, i + 2));
        }
        return grams;
    }
}
