package anlan.platform.document;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The check code of a paper (查验码): eight characters in two groups, none of which is mistaken for another. */
final class CheckCode {

    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    static String fresh() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** The code as typed by anyone: small letters, spaces and a missing hyphen are forgiven. */
    static Optional<String> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-－—]", "");
        boolean possible = plain.length() == LENGTH && plain.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
        return possible
                ? Optional.of(plain.substring(0, LENGTH / 2) + "-" + plain.substring(LENGTH / 2))
                : Optional.empty();
    }
}
