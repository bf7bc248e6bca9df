package anlan.law;

import org.jspecify.annotations.Nullable;

/**
 * A provision that a calculation rests on (计算依据).
 *
 * @param edition the edition by its id, or its name where we do not hold the text
 * @param article its number as it is located, 97 or 134-1
 * @param label 《中华人民共和国安全生产法》第九十七条第四项
 * @param status READ where somebody read it in the text, else 待核
 */
public record Cited(
        String edition, String article, String law, String label, @Nullable String text, @Nullable String locator,
        String status) {

    static Cited of(Citation citation, String status) {
        var place = Locator.parse(citation.locator());
        return new Cited(place.edition(), place.article(), citation.law(), citation.label(), citation.text(),
                citation.locator(), status);
    }

    static Cited asWritten(String law, String article, String status) {
        return new Cited(law, article, law, law + article, null, null, status);
    }

    public boolean isVerified() {
        return status.equals("READ");
    }
}
