package anlan.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX file as a stream: formulas by their last value, dates as their serial number. */
final class XlsxTableReader implements TableReader {

    private static final int LAST_ROW = 1_048_576;
    private static final int DIGITS = 30;

    private final ZipFile zip;
    private final ZipGuard guard;
    private final SharedStrings strings;
    private final Metered sheetBytes;
    private final long sheetSize;
    private final Xml sheet;
    private long row;
    private long pending = -1;

    XlsxTableReader(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        SharedStrings opened = null;
        try {
            guard = new ZipGuard(zip);
            var sheetEntry = firstSheet();
            var stringsEntry = guard.find("xl/sharedStrings.xml");
            opened = new SharedStrings(stringsEntry == null ? null : guard.open(stringsEntry));
            strings = opened;
            sheetSize = Math.max(1, sheetEntry.getSize());
            sheetBytes = new Metered(guard.open(sheetEntry));
            sheet = new Xml(sheetBytes);
        } catch (IOException | RuntimeException e) {
            zip.close();
            if (opened != null) {
                opened.close();
            }
            throw e;
        }
    }

    private ZipEntry firstSheet() throws IOException {
        String relation = null;
        try (var book = new Xml(part("xl/workbook.xml"))) {
            relation = book.nextStart("sheet") ? book.attribute("id") : null;
        }
        try (var relations = new Xml(part("xl/_rels/workbook.xml.rels"))) {
            while (relation != null && relations.nextStart("Relationship")) {
                if (relation.equals(relations.attribute("Id"))) {
                    var target = String.valueOf(relations.attribute("Target"));
                    return entry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return entry("xl/worksheets/sheet1.xml");
    }

    private InputStream part(String name) throws IOException {
        return guard.open(entry(name));
    }

    private ZipEntry entry(String name) {
        var entry = guard.find(name);
        if (entry == null) {
            throw Xml.damaged();
        }
        return entry;
    }

    @Override
    public @Nullable List<String> next() {
        row++;
        sheetBytes.startOfRow();
        if (pending < 0) {
            if (!sheet.nextStart("row")) {
                return null;
            }
            pending = Math.min(number(sheet.attribute("r"), row), LAST_ROW);
        }
        if (pending > row) {
            return List.of();
        }
        pending = -1;
        return cells();
    }

    private List<String> cells() {
        var cells = new ArrayList<String>();
        for (int event; (event = sheet.next()) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.END_ELEMENT && sheet.name().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && sheet.name().equals("c")) {
                int column = column(sheet.attribute("r"), cells.size());
                String text = cell(String.valueOf(sheet.attribute("t")));
                if (!text.isBlank()) {
                    place(cells, column, text);
                }
            }
        }
        return cells;
    }

    private void place(List<String> cells, int column, String text) {
        if (column >= Tables.COLUMNS) {
            throw Tables.tooWide(row);
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (column == cells.size()) {
            cells.add(Formulas.asRead(text));
        } else {
            cells.set(column, Formulas.asRead(text));
        }
    }

    private String cell(String type) {
        if (type.equals("inlineStr")) {
            return SharedStrings.text(sheet, "c", row);
        }
        var value = new StringBuilder();
        boolean inside = false;
        for (int event; (event = sheet.next()) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inside) {
                    sheet.addTo(value, row);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && sheet.name().equals("c")) {
                break;
            } else {
                inside = sheet.name().equals("v") && event == XMLStreamConstants.START_ELEMENT;
            }
        }
        return shown(type, value.toString());
    }

    private String shown(String type, String value) {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : strings.get((int) number(value, -1));
            case "b" -> value.equals("1") ? "是" : "否";
            case "str", "e" -> value;
            default -> plain(value);
        };
    }

    /** 1.3800000000E10 is how a sheet may keep 13800000000. */
    private static String plain(String number) {
        try {
            if (number.chars().allMatch(Character::isDigit)) {
                return number;
            }
            var exact = new BigDecimal(number).stripTrailingZeros();
            return Math.abs(exact.scale()) > DIGITS ? number : exact.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static long number(@Nullable String text, long otherwise) {
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Xml.damaged();
        }
    }

    /** The column of a reference such as AB12, counted from 0. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column < 1 ? otherwise : column - 1;
    }

    @Override
    public double progress() {
        return Math.min(1, (double) sheetBytes.count() / sheetSize);
    }

    @Override
    public void close() {
        try (zip; strings) {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
