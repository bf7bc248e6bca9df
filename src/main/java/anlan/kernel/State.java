package anlan.kernel;

/** A state of a procedure (办理状态), with the words people use for it. */
public interface State {

    /** The Chinese label, two to five characters. */
    String label();
}
