package anlan.credit.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The plain text of a notice as a page sets it (公告正文): paragraphs and lines, addresses as links, and no markup of its own. */
public record BulletinText(List<Paragraph> paragraphs) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.:/?#@!$&'*+,;=%~-]*[\\w/#=%~]");

    public BulletinText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Some lines without a blank one between them (段落). */
    public record Paragraph(List<List<Piece>> lines) {}

    /** A run of words, or an address to follow. */
    public record Piece(String words, @Nullable String address) {}

    static BulletinText of(String text) {
        return new BulletinText(Arrays.stream(text.split("\\n\\s*\\n")).filter(p -> !p.isBlank())
                .map(p -> new Paragraph(p.strip().lines().map(BulletinText::pieces).toList())).toList());
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var found = ADDRESS.matcher(line);
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new Piece(line.substring(at, found.start()), null));
            }
            pieces.add(new Piece(found.group(), found.group()));
            at = found.end();
        }
        if (at < line.length()) {
            pieces.add(new Piece(line.substring(at), null));
        }
        return List.copyOf(pieces);
    }
}
