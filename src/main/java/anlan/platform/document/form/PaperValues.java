package anlan.platform.document.form;

/** What is written into the blanks of one kind of paper (文书内容); frozen when the paper is issued. */
public interface PaperValues {

    /** The key of the kind, as the catalogue names it, for example {@code rectification-order}. */
    String kind();

    /** The one it speaks to, or deals with. */
    Addressee addressee();

    /** The template where these values need another than their kind has; empty for that of the kind. */
    default String template() {
        return "";
    }

    /** Whether the party itself is meant to have it; false for what goes to another organ about the party. */
    default boolean toParty() {
        return true;
    }
}
