package anlan.platform.table;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table file being written row by row (表格导出); every cell is text, and no cell is ever run as a formula. */
public interface TableWriter extends Closeable {

    void row(List<? extends @Nullable Object> cells);

    /** Completes the file; the stream below stays open. */
    @Override
    void close();
}
