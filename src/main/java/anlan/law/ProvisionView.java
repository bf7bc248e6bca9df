package anlan.law;

/**
 * An article, paragraph or item on the page (条款项).
 *
 * @param depth 1 an article, 2 a paragraph, 3 an item
 * @param heading the chapter and section it stands in
 */
public record ProvisionView(String edition, String path, int depth, String label, String heading, String text) {

    /** Where the page of the edition shows it. */
    public String anchor() {
        return "a" + path.replace('/', '-');
    }
}
