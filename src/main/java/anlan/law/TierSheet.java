package anlan.law;

import anlan.kernel.Refused;
import anlan.platform.table.TableFormat;
import anlan.platform.table.Tables;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of tiers as a workbook (裁量阶次工作簿): one sheet, one heading row, one row a tier. */
final class TierSheet {

    private static final int MOST_ROWS = 5_000;
    private static final LocalDate SERIAL_NOUGHT = LocalDate.of(1899, 12, 30);

    /** A row as it was read: its number in the workbook, and its values by column. */
    record Line(int number, Map<String, String> values) {}

    private TierSheet() {}

    static void write(List<Tier> tiers, OutputStream out) {
        try (var sheet = TableFormat.XLSX.writer(out, "裁量阶次")) {
            sheet.row(List.copyOf(TierFile.COLUMNS.values()));
            tiers.forEach(tier -> sheet.row(List.copyOf(TierFile.values(tier).values())));
        }
    }

    static List<Line> read(Path file) {
        try (var rows = Tables.open(file, null)) {
            var heading = rows.next();
            var columns = columns(heading == null ? List.of() : heading);
            var lines = new ArrayList<Line>();
            int number = 1;
            for (var row = rows.next(); row != null; row = rows.next()) {
                number++;
                if (lines.size() == MOST_ROWS) {
                    throw new Refused("超过 " + MOST_ROWS + " 行，请分开导入。").at("file");
                }
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line(number, values(row, columns)));
                }
            }
            return lines;
        }
    }

    private static Map<String, Integer> columns(List<String> heading) {
        var found = new HashMap<String, Integer>();
        for (int column = 0; column < heading.size(); column++) {
            found.putIfAbsent(heading.get(column).strip(), column);
        }
        var missing = TierFile.COLUMNS.values().stream().filter(name -> !found.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new Refused("首行缺少列：" + String.join("、", missing) + "。").at("file");
        }
        return found;
    }

    private static Map<String, String> values(List<String> row, Map<String, Integer> columns) {
        var values = new LinkedHashMap<String, String>();
        TierFile.COLUMNS.forEach((name, heading) -> {
            int column = columns.getOrDefault(heading, -1);
            var text = column >= 0 && column < row.size() ? row.get(column).strip() : "";
            values.put(name, name.startsWith("effective") ? day(text) : text);
        });
        return values;
    }

    /** A workbook keeps a date as the number of its day. */
    private static String day(String text) {
        return text.matches("\\d{5}") ? SERIAL_NOUGHT.plusDays(Integer.parseInt(text)).toString() : text;
    }
}
