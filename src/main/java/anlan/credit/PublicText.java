package anlan.credit;

import anlan.enterprise.Masking;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How words become public (公开文字): identity numbers, telephone and bank numbers are never shown, however they are spaced, and of
 * the people known to the file only the surname.
 */
record PublicText(List<String> people) {

    /** What people put between the groups of a number. */
    private static final String GAP = "[\\s\\u3000‐-―－-]{0,2}";
    private static final String BEGIN = "(?<![\\p{Nd}A-Za-z])";
    private static final String END = "(?![\\p{Nd}A-Za-z])";
    private static final String NO_QUANTITY = "(?!\\.?\\p{Nd}*\\s*(?:元|万|吨|米|平方|公斤|千克))";

    private static final Pattern IDENTITY = Pattern.compile(BEGIN + "(?:\\p{Nd}" + GAP + "){6}(?:[1１]" + GAP + "[89８９]|[2２]" + GAP + "[0０])" + GAP
            + "(?:\\p{Nd}" + GAP + "){9}[\\p{Nd}XxＸｘ]" + END);
    private static final Pattern MOBILE = number("[1１][3-9３-９]\\p{Nd}", grouped(4, 4), grouped(3, 5), "\\p{Nd}" + grouped(3, 4), "\\p{Nd}" + grouped(4, 3));
    private static final Pattern LANDLINE = number("(?:[（(][0０]\\p{Nd}{2,3}[）)]|[0０]\\p{Nd}{2,3})", grouped(4, 4), grouped(3, 4));
    private static final Pattern CARD = number("[3-9３-９]\\p{Nd}{3}", grouped(4, 4, 4) + "(?:" + GAP + "\\p{Nd}{1,3})?");
    private static final Pattern LONG = Pattern.compile("(?<![\\p{Nd}A-Za-z〔〕])(?<![\\p{Nd}A-Za-z]-)\\p{Nd}{7,19}" + END + NO_QUANTITY);
    private static final Pattern BRACKETED = Pattern.compile("[（(]\\s*(（(?:号码|证件号码)不公开）)\\s*[）)]");

    PublicText {
        people = people.stream().filter(name -> name.length() > 1).toList();
    }

    private static Pattern number(String head, String... tails) {
        return Pattern.compile(BEGIN + head + "(?:" + String.join("|", tails) + ")" + END + NO_QUANTITY);
    }

    private static String grouped(int... sizes) {
        var tail = new StringBuilder();
        for (int size : sizes) {
            tail.append(GAP).append("\\p{Nd}{").append(size).append('}');
        }
        return tail.toString();
    }

    String subject(String name, boolean unit) {
        return unit ? name : Masking.person(name.strip());
    }

    String plain(String words) {
        var text = IDENTITY.matcher(words.strip()).replaceAll("（证件号码不公开）");
        for (var number : List.of(CARD, MOBILE, LANDLINE, LONG)) {
            text = number.matcher(text).replaceAll("（号码不公开）");
        }
        text = BRACKETED.matcher(text).replaceAll("$1");
        for (var name : people) {
            text = text.replace(name, Masking.person(name));
        }
        return text;
    }
}
