package anlan.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a person keeps to follow, without an account, what he brought before the office (查询凭据).
 *
 * @param word shown once; the office keeps only its hash
 */
public record Ticket(String number, String word) {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** With a new word for that number. */
    public static Ticket of(String number) {
        return new Ticket(number, letters(5) + "-" + letters(5));
    }

    /** So many letters that nobody takes for others and nobody guesses. */
    public static String letters(int count) {
        var letters = new StringBuilder();
        RANDOM.ints(count, 0, LETTERS.length()).forEach(at -> letters.append(LETTERS.charAt(at)));
        return letters.toString();
    }

    public String hash() {
        return hash(word);
    }

    /** Whether what was typed is the word of which that hash was kept. */
    public static boolean opens(String hash, String typed) {
        return MessageDigest.isEqual(bytes(hash), bytes(hash(typed)));
    }

    private static String hash(String word) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(word.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Ticket";
    }
}
