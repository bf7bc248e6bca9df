package anlan.platform.table;

/**
 * Text that a spreadsheet would run as a formula (公式注入). It is kept as it was written; on the way out to CSV an
 * apostrophe is put before it, and taken off again when such a file comes back.
 */
final class Formulas {

    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    static boolean looksLike(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
    }

    static String asWritten(String cell) {
        return looksLike(cell) ? "'" + cell : cell;
    }

    static String asRead(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && looksLike(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
