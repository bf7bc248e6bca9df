package anlan.platform.table;

import anlan.kernel.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads CSV with commas, semicolons or tabs, whichever the first line uses. */
final class CsvTableReader implements TableReader {

    private final Metered bytes;
    private final long size;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long row;

    CsvTableReader(Path file, TextEncoding encoding) throws IOException {
        size = Math.max(1, Files.size(file));
        bytes = new Metered(Files.newInputStream(file));
        var text = new BufferedReader(new InputStreamReader(new BufferedInputStream(bytes, 1 << 16), encoding.charset()));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(1 << 16);
        char[] start = new char[1 << 15];
        int length = Math.max(0, text.read(start));
        text.reset();
        parser = format(new String(start, 0, length)).parse(text);
        records = parser.iterator();
    }

    private static CSVFormat format(String start) {
        var line = start.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = count(line, c) > count(line, best) ? c : best;
        }
        return CSVFormat.RFC4180.builder()
                .setDelimiter(best)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }

    private static long count(String line, char c) {
        return line.chars().filter(each -> each == c).count();
    }

    @Override
    public @Nullable List<String> next() {
        row++;
        bytes.startOfRow();
        try {
            return records.hasNext() ? cells(records.next()) : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Refused("第 %,d 行附近无法读取，请检查引号是否成对。".formatted(row)).at("file");
        }
    }

    private List<String> cells(CSVRecord read) {
        int last = read.size();
        while (last > 0 && read.get(last - 1).isBlank()) {
            last--;
        }
        if (last > Tables.COLUMNS) {
            throw Tables.tooWide(row);
        }
        var cells = new ArrayList<String>(last);
        for (int i = 0; i < last; i++) {
            if (read.get(i).length() > Tables.CELL) {
                throw Tables.tooLong(row);
            }
            cells.add(Formulas.asRead(read.get(i)));
        }
        return cells;
    }

    @Override
    public double progress() {
        return Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
