package anlan.platform.table;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table file being read from its first row to its last (表格读取). */
public interface TableReader extends Closeable {

    /** The next row as text, without the empty cells at its end; null after the last. */
    @Nullable List<String> next();

    /** How far the reading is, from 0 to 1, by the bytes taken in. */
    double progress();

    @Override
    void close();
}
