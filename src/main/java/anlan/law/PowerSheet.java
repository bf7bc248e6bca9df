package anlan.law;

import anlan.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The power-and-duty list as a workbook (权责清单工作簿): one sheet, one heading row, one row an item. */
final class PowerSheet {

    private static final List<String> HEADINGS = List.of(
            "事项编码", "事项名称", "类别", "依据", "行使主体", "责任事项", "追责情形", "期限", "办理程序", "生效日期");
    private static final int MOST_ROWS = 5_000;
    private static final long MOST_BYTES = 30_000_000;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_CELL = 8_000;

    /** A row as it was read: its number in the workbook, the draft, and what is wrong with its cells. */
    record Line(int number, PowerDraft draft, List<PowerChecks.Problem> problems) {}

    private PowerSheet() {}

    static void write(List<PowerItem> items, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Anlan", "1.0")) {
            var sheet = book.newWorksheet("权责清单");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
                sheet.width(column, column == 5 || column == 6 ? 50 : 22);
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < items.size(); row++) {
                var cells = cells(PowerDraft.of(items.get(row)));
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row + 1, column, harmless(cells.get(column)));
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    private static List<String> cells(PowerDraft draft) {
        return List.of(draft.code(), draft.name(), draft.kind(), draft.basis(), draft.holder(), draft.duties(),
                draft.accountability(), draft.limits(), draft.procedure(), draft.validFrom());
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static List<Line> read(byte[] file) {
        refuseBomb(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            var all = rows.limit(MOST_ROWS + 2L).toList();
            if (all.size() > MOST_ROWS + 1) {
                throw new Refused("工作簿超过 " + MOST_ROWS + " 行。").at("file");
            }
            return lines(all);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw new Refused("文件不是可以读取的 XLSX 工作簿。").at("file");
        }
    }

    private static List<Line> lines(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new Refused("工作簿是空的。").at("file");
        }
        var columns = columns(rows.getFirst());
        return rows.stream().skip(1).map(row -> line(row, columns))
                .filter(line -> cells(line.draft).stream().anyMatch(cell -> !cell.isBlank()) || !line.problems.isEmpty())
                .toList();
    }

    private static Map<String, Integer> columns(Row heading) {
        var found = new HashMap<String, Integer>();
        heading.forEach(cell -> {
            if (cell != null) {
                found.putIfAbsent(cell.getText().strip(), cell.getColumnIndex());
            }
        });
        var missing = HEADINGS.stream().filter(name -> !found.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new Refused("首行缺少列：" + String.join("、", missing) + "。").at("file");
        }
        return found;
    }

    private static Line line(Row row, Map<String, Integer> columns) {
        var problems = new ArrayList<PowerChecks.Problem>();
        Function<String, String> text = name ->
                row.getOptionalCell(columns.get(name)).map(cell -> text(cell, name, problems)).orElse("");
        var draft = new PowerDraft(text.apply("事项编码"), text.apply("事项名称"), text.apply("类别"), text.apply("依据"),
                text.apply("行使主体"), text.apply("责任事项"), text.apply("追责情形"), text.apply("期限"),
                text.apply("办理程序"), text.apply("生效日期"));
        return new Line(row.getRowNum(), draft, problems);
    }

    private static String text(Cell cell, String heading, List<PowerChecks.Problem> problems) {
        if (cell.getType() == CellType.FORMULA) {
            problems.add(new PowerChecks.Problem(heading, "“" + heading + "”是公式，请改为文字。"));
            return "";
        }
        if (heading.equals("生效日期") && cell.getType() == CellType.NUMBER) {
            return cell.asDate().toLocalDate().toString();
        }
        var text = cell.getText().strip();
        if (text.length() > LONGEST_CELL) {
            problems.add(new PowerChecks.Problem(heading, "“" + heading + "”超过 " + LONGEST_CELL + " 个字。"));
            return "";
        }
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }

    /** Unpacks it once, counting, before anything trusts its sizes. */
    private static void refuseBomb(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.isEmpty() || parts.size() > MOST_PARTS) {
                throw new Refused("工作簿的组成部分数量异常，已拒绝。").at("file");
            }
            long left = MOST_BYTES;
            for (var part : parts) {
                try (var content = zip.getInputStream(part)) {
                    left -= content.transferTo(new Limited(left));
                }
            }
        } catch (Limited.Exceeded e) {
            throw new Refused("工作簿解压后超过 30 MB，已拒绝。").at("file");
        } catch (IOException e) {
            throw new Refused("文件不是可以读取的 XLSX 工作簿。").at("file");
        }
    }

    /** Swallows what is written to it, up to a limit. */
    private static final class Limited extends OutputStream {

        static final class Exceeded extends IOException {}

        private long left;

        Limited(long left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            spend(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            spend(length);
        }

        private void spend(int length) throws Exceeded {
            left -= length;
            if (left < 0) {
                throw new Exceeded();
            }
        }
    }
}
