package anlan.mandate;

/**
 * What somebody looks for in the inbox (工作台筛选).
 *
 * @param tab {@code mine}, {@code waiting}, {@code body} or {@code done}
 * @param kind code of a kind; empty for all
 * @param due {@code late}, {@code today}, {@code week} or empty
 * @param q words of the title
 */
public record InboxFilter(String tab, String kind, String due, String q) {

    public InboxFilter {
        tab = switch (tab) {
            case "waiting", "body", "done" -> tab;
            default -> "mine";
        };
        q = q.strip();
    }
}
