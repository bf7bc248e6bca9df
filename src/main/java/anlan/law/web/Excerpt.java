package anlan.law.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut around what was looked for, with the words marked (摘录). */
final class Excerpt {

    private static final int BEFORE = 40;
    private static final int LENGTH = 220;

    /** A run of text, looked for or not. */
    record Piece(String text, boolean hit) {}

    private Excerpt() {}

    static List<Piece> of(String text, List<String> words) {
        int first = words.stream().mapToInt(word -> lower(text).indexOf(lower(word))).filter(at -> at >= 0).min().orElse(0);
        int start = Math.max(0, first - BEFORE);
        int end = Math.min(text.length(), start + LENGTH);
        var cut = (start > 0 ? "…" : "") + text.substring(start, end).replace('\n', ' ') + (end < text.length() ? "…" : "");
        return marked(cut, words);
    }

    private static List<Piece> marked(String text, List<String> words) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (from < text.length()) {
            int hit = -1;
            var found = "";
            for (var word : words) {
                int at = lower(text).indexOf(lower(word), from);
                if (at >= 0 && (hit < 0 || at < hit)) {
                    hit = at;
                    found = word;
                }
            }
            if (hit < 0) {
                break;
            }
            pieces.add(new Piece(text.substring(from, hit), false));
            pieces.add(new Piece(text.substring(hit, hit + found.length()), true));
            from = hit + found.length();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
