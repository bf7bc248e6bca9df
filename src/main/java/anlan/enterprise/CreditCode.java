package anlan.enterprise;

import anlan.kernel.Refused;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A unified social credit code (统一社会信用代码), GB 32100-2015: 17 characters and a check character. */
public record CreditCode(String value) {

    /** The 31 characters of the standard: no I, O, S, V, Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern STRAY = Pattern.compile("[\\s\\u00A0\\u3000-]");
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public CreditCode {
        var fault = fault(value);
        if (fault != null) {
            throw new Refused(fault).at("creditCode");
        }
    }

    /** As people type it: spaces and small letters do not matter. */
    public static CreditCode parse(String typed) {
        return new CreditCode(tidy(typed));
    }

    static String tidy(String typed) {
        return STRAY.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with the code, or null. */
    static @Nullable String fault(String code) {
        if (code.length() != LENGTH) {
            return "统一社会信用代码应当是 18 位，现在是 %d 位。".formatted(code.length());
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int number = ALPHABET.indexOf(code.charAt(i));
            if (number < 0) {
                return "统一社会信用代码第 %d 位“%s”不是允许的字符（不用字母 I、O、S、V、Z）。".formatted(i + 1, code.charAt(i));
            }
            sum += i < WEIGHTS.length ? number * WEIGHTS[i] : 0;
        }
        char expected = checkCharacter(sum);
        return code.charAt(LENGTH - 1) == expected
                ? null
                : "统一社会信用代码的校验位不符，请核对是否抄错：按前 17 位算，末位应当是 %s。".formatted(expected);
    }

    /** The code that begins with these 17 characters. */
    public static CreditCode completing(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return new CreditCode(first17 + checkCharacter(sum));
    }

    private static char checkCharacter(int sum) {
        int base = ALPHABET.length();
        return ALPHABET.charAt((base - sum % base) % base);
    }

    @Override
    public String toString() {
        return value;
    }
}
