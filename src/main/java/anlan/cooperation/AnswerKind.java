package anlan.cooperation;

/**
 * What a receiver may do with what was sent to it (答复事项), and what its form asks for.
 *
 * @param key as the address names it
 * @param words the label of the text; whether it must be filled in is said by the deed itself
 * @param number whether a paper of the receiver stands behind it
 * @param organ whether another organ is named
 * @param warning what cannot be undone
 */
public record AnswerKind(String key, String label, String words, boolean number, boolean organ, String warning) {}
