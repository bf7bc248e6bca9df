package anlan.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_csv_file_is_read_in_either_encoding_with_or_without_a_mark() throws IOException {
        var text = "名称,地址\r\n达川区示例粮油有限公司,\"百节镇，示例村 \"\"1\"\" 社\"\r\n";

        assertThat(rows(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertThat(rows(text.getBytes(Charset.forName("GB18030"))))
                .containsExactly(List.of("名称", "地址"), List.of("达川区示例粮油有限公司", "百节镇，示例村 \"1\" 社"));
    }

    @Test
    void tabs_and_semicolons_separate_cells_too() throws IOException {
        assertThat(rows("甲;乙\n1;2\n".getBytes(StandardCharsets.UTF_8))).last().isEqualTo(List.of("1", "2"));
        assertThat(rows("甲\t乙\n1\t2\n".getBytes(StandardCharsets.UTF_8))).last().isEqualTo(List.of("1", "2"));
    }

    @Test
    void a_quote_that_is_never_closed_does_not_fill_the_memory() throws IOException {
        var file = folder.resolve("open.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("名称\n\"");
            for (int i = 0; i < 400_000; i++) {
                out.write("一行没有结束引号的文字，一行没有结束引号的文字\n");
            }
        }

        assertThatThrownBy(() -> rows(file)).isInstanceOf(Refused.class).hasMessageContaining("引号");
    }

    @Test
    void xlsx_is_read_with_shared_and_inline_strings_numbers_and_gaps() throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("企业");
            sheet.value(0, 0, "名称");
            sheet.value(0, 2, "电话");
            sheet.inlineString(2, 0, "示例厂");
            sheet.value(2, 2, 13800000000L);
            sheet.value(2, 3, 2.5);
        }

        assertThat(rows(file))
                .containsExactly(List.of("名称", "", "电话"), List.of(), List.of("示例厂", "", "13800000000", "2.5"));
    }

    @Test
    void what_is_written_is_read_back_and_a_formula_stays_text() throws IOException {
        for (var format : TableFormat.values()) {
            var out = new ByteArrayOutputStream();
            try (var writer = format.writer(out, "企业")) {
                writer.row(List.of("名称", "电话"));
                writer.row(List.of("=cmd|'/c calc'!A1", "+86 13800000000"));
            }

            assertThat(rows(out.toByteArray())).last().isEqualTo(List.of("=cmd|'/c calc'!A1", "+86 13800000000"));
            if (format == TableFormat.CSV) {
                assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF").contains("'=cmd").contains("'+86");
            }
        }
    }

    @Test
    void a_zip_bomb_is_refused_before_it_swells() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var out = Files.newOutputStream(file)) {
            zipped(out, "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>", 300);
        }

        assertThatThrownBy(() -> rows(file)).isInstanceOf(Refused.class).hasMessageContaining("膨胀");
    }

    @Test
    void entities_from_outside_are_not_read() throws IOException {
        var file = folder.resolve("entity.xlsx");
        try (var out = Files.newOutputStream(file)) {
            zipped(out, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>", 0);
        }

        assertThatThrownBy(() -> rows(file)).isInstanceOf(Refused.class).hasMessageContaining("不允许");
    }

    @Test
    void anything_else_that_is_packed_is_refused_in_chinese() throws IOException {
        assertThatThrownBy(() -> rows(new byte[] {'P', 'K', 3, 4, 0, 0})).isInstanceOf(Refused.class).hasMessageContaining("损坏");
    }

    private static void zipped(OutputStream out, String sheet, int megabytes) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", sheet);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> rows(byte[] content) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "table", ""), content);
        return rows(file);
    }

    private static List<List<String>> rows(Path file) {
        var rows = new ArrayList<List<String>>();
        try (var reader = Tables.open(file, null)) {
            for (List<String> row; (row = reader.next()) != null; ) {
                rows.add(row);
            }
        }
        return rows;
    }
}
