package anlan.organization.account;

import anlan.kernel.Refused;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;

/** What a password must be (口令要求), and the making of one-time passwords. */
final class PasswordPolicy {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 64;
    private static final Set<String> USUAL = Set.of("1234567890", "0123456789", "password123", "qwertyuiop", "anlan12345",
            "dachuan123", "admin12345", "abc1234567", "a123456789", "aa12345678", "1q2w3e4r5t", "dazhou1234");
    /** Without letters and digits that are taken for one another when read aloud or copied by hand. */
    private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordPolicy() {}

    static void check(String password, String username) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw refused("密码应当为 %d 至 %d 位。".formatted(SHORTEST, LONGEST));
        }
        if (kinds(password) < 2) {
            throw refused("密码应当至少包含字母、数字、符号中的两种。");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(username) || USUAL.contains(plain) || plain.chars().distinct().count() < 5) {
            throw refused("密码过于简单：不能包含账号，不能是常见密码，不能只有几个字符反复出现。");
        }
    }

    private static int kinds(String password) {
        int letters = password.chars().anyMatch(Character::isLetter) ? 1 : 0;
        int digits = password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        int signs = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return letters + digits + signs;
    }

    /** Twelve characters in groups of four: 59 bits. */
    static String oneTime() {
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return text.toString();
    }

    private static Refused refused(String sentence) {
        return new Refused(sentence).at("fresh");
    }
}
