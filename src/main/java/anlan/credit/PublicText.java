package anlan.credit;

import anlan.enterprise.Masking;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How words become public (公开文字): identity numbers, telephone and bank numbers are never shown, and of the people known to
 * the file only the surname.
 */
record PublicText(List<String> people) {

    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])\\d{6}(?:18|19|20)\\d{9}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z〔〕（(-])(?:\\d{3,4}-)?\\d{7,19}(?![0-9A-Za-z])(?!\\.?\\d*\\s*(?:元|万|吨|米|平方|公斤|千克))");

    PublicText {
        people = people.stream().filter(name -> name.length() > 1).toList();
    }

    String subject(String name, boolean unit) {
        return unit ? name : Masking.person(name.strip());
    }

    String plain(String words) {
        var text = NUMBER.matcher(IDENTITY.matcher(words.strip()).replaceAll("（证件号码不公开）")).replaceAll("（号码不公开）");
        for (var name : people) {
            text = text.replace(name, Masking.person(name));
        }
        return text;
    }
}
