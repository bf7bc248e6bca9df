package anlan.penalty;

/**
 * What may be done next with a case (下一步).
 *
 * @param href the form below the case's address; empty where it is another's turn
 * @param note by when, or who
 */
public record NextDeed(String label, String href, String note, boolean main) {

    public boolean isMine() {
        return !href.isEmpty();
    }
}
