package anlan.organization.account;

import anlan.kernel.Refused;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of accounts (账号名): small letters, digits, dot, hyphen; or Chinese. */
final class Usernames {

    private static final Pattern FORM = Pattern.compile("[a-z0-9\\p{IsHan}][a-z0-9._\\p{IsHan}-]{1,39}");

    private Usernames() {}

    static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static String checked(String typed) {
        var name = plain(typed);
        if (!FORM.matcher(name).matches()) {
            throw new Refused("账号应当为 2 至 40 位字母、数字、汉字、点或短横。").at("username");
        }
        return name;
    }
}
