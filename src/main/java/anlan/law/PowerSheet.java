package anlan.law;

import anlan.kernel.Refused;
import anlan.platform.table.TableFormat;
import anlan.platform.table.TableReader;
import anlan.platform.table.Tables;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The power-and-duty list as a workbook (权责清单工作簿): one sheet, one heading row, one row an item. */
final class PowerSheet {

    private static final List<String> HEADINGS = List.of(
            "事项编码", "事项名称", "类别", "依据", "行使主体", "责任事项", "追责情形", "期限", "办理程序", "生效日期");
    private static final int MOST_ROWS = 5_000;
    private static final LocalDate SERIAL_NOUGHT = LocalDate.of(1899, 12, 30);

    /** A row as it was read: its number in the workbook, and the draft. */
    record Line(int number, PowerDraft draft) {}

    private PowerSheet() {}

    static void write(List<PowerItem> items, OutputStream out) {
        try (var sheet = TableFormat.XLSX.writer(out, "权责清单")) {
            sheet.row(HEADINGS);
            items.forEach(item -> sheet.row(cells(PowerDraft.of(item))));
        }
    }

    private static List<String> cells(PowerDraft draft) {
        return List.of(draft.code(), draft.name(), draft.kind(), draft.basis(), draft.holder(), draft.duties(),
                draft.accountability(), draft.limits(), draft.procedure(), draft.validFrom());
    }

    static List<Line> read(Path file) {
        try (var rows = Tables.open(file, null)) {
            var columns = columns(rows);
            var lines = new ArrayList<Line>();
            int number = 1;
            for (var row = rows.next(); row != null; row = rows.next()) {
                number++;
                if (lines.size() == MOST_ROWS) {
                    throw new Refused("超过 " + MOST_ROWS + " 行，请分开导入。").at("file");
                }
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line(number, draft(row, columns)));
                }
            }
            return lines;
        }
    }

    private static Map<String, Integer> columns(TableReader rows) {
        var heading = rows.next();
        var found = new HashMap<String, Integer>();
        for (int column = 0; heading != null && column < heading.size(); column++) {
            found.putIfAbsent(heading.get(column).strip(), column);
        }
        var missing = HEADINGS.stream().filter(name -> !found.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new Refused("首行缺少列：" + String.join("、", missing) + "。").at("file");
        }
        return found;
    }

    private static PowerDraft draft(List<String> row, Map<String, Integer> columns) {
        UnaryOperator<String> text = name -> {
            int column = columns.getOrDefault(name, -1);
            return column >= 0 && column < row.size() ? row.get(column).strip() : "";
        };
        return new PowerDraft(text.apply("事项编码"), text.apply("事项名称"), text.apply("类别"), text.apply("依据"),
                text.apply("行使主体"), text.apply("责任事项"), text.apply("追责情形"), text.apply("期限"),
                text.apply("办理程序"), day(text.apply("生效日期")));
    }

    /** A workbook keeps a date as the number of its day. */
    private static String day(String text) {
        return text.matches("\\d{5}") ? SERIAL_NOUGHT.plusDays(Integer.parseInt(text)).toString() : text;
    }
}
