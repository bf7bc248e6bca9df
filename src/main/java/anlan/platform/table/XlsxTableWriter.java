package anlan.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes XLSX with inline text, so that neither a formula nor a table of strings ever comes about. */
final class XlsxTableWriter implements TableWriter {

    private static final int ROWS_A_SHEET = 1_048_576;
    private static final int FLUSH_EVERY = 500;

    private final Workbook book;
    private final String name;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxTableWriter(OutputStream out, String name) {
        this.book = new Workbook(out, "Anlan", "1.0");
        this.name = name;
        this.sheet = book.newWorksheet(name);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        try {
            if (row == ROWS_A_SHEET) {
                sheet.finish();
                sheet = book.newWorksheet(name + ++sheets);
                row = 0;
            }
            for (int column = 0; column < cells.size(); column++) {
                write(column, cells.get(column));
            }
            row++;
            if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(int column, @Nullable Object cell) {
        if (cell instanceof Integer || cell instanceof Long || cell instanceof java.math.BigDecimal) {
            sheet.value(row, column, (Number) cell);
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }

    @Override
    public void close() {
        try {
            sheet.finish();
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
