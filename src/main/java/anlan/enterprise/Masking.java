package anlan.enterprise;

import java.util.regex.Pattern;

/** How personal data look to who may not read them (脱敏): 138****1234, 张*. */
public final class Masking {

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(\\d{3})\\d{4}(\\d{4})(?!\\d)");

    private Masking() {}

    public static String phone(String phone) {
        if (phone.isEmpty()) {
            return "";
        }
        var masked = PHONE.matcher(phone);
        if (masked.find()) {
            return masked.replaceAll("$1****$2");
        }
        return phone.length() < 5 ? "****" : phone.substring(0, phone.length() - 4) + "****";
    }

    public static String person(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
