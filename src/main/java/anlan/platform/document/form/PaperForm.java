package anlan.platform.document.form;

/** The form of a paper (文书形式). */
public enum PaperForm {
    /** Approved inside, kept in the file, never served. */
    INTERNAL("内部文书"),
    /** A letter under seal, served. */
    LETTER("外部文书"),
    /** Made on the spot, signed on every page. */
    RECORD("笔录"),
    /** A list or a receipt. */
    LIST("单据");

    private final String label;

    PaperForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
