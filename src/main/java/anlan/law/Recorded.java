package anlan.law;

/** A row of the law tables that is kept in versions (有版本的数据). */
public interface Recorded<T extends Recorded<T>> {

    Versioned version();

    /** The same words under another version. */
    T with(Versioned other);

    /** Whether both say the same, whoever recorded them when. */
    default boolean saysTheSameAs(T other) {
        return with(other.version()).equals(other);
    }
}
