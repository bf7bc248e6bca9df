package anlan.platform.table;

import java.io.OutputStream;

/** The two kinds of table files (表格格式). */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String suffix;
    private final String mediaType;

    TableFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A writer onto the stream; the sheet's name is kept by XLSX only. */
    public TableWriter writer(OutputStream out, String sheet) {
        return switch (this) {
            case CSV -> new CsvTableWriter(out, true);
            case XLSX -> new XlsxTableWriter(out, sheet);
        };
    }

    /** Rows of CSV that are put behind others: without the mark a file begins with. */
    public static TableWriter moreRows(OutputStream out) {
        return new CsvTableWriter(out, false);
    }
}
