package anlan.platform.table;

import anlan.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens a table file by what is in it, never by its name (打开表格). */
public final class Tables {

    static final int COLUMNS = 200;
    static final int CELL = 32_767;

    private Tables() {}

    public static TableFormat formatOf(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
            return zip ? TableFormat.XLSX : TableFormat.CSV;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader of the file; without an encoding a CSV file's own is found out. */
    public static TableReader open(Path file, @Nullable TextEncoding encoding) {
        try {
            return switch (formatOf(file)) {
                case CSV -> new CsvTableReader(file, encoding == null ? TextEncoding.of(file) : encoding);
                case XLSX -> new XlsxTableReader(file);
            };
        } catch (IOException e) {
            throw new Refused("文件损坏，无法打开；请在表格软件中打开后另存为 XLSX 或 CSV，再重新上传。").at("file");
        }
    }

    static Refused tooWide(long row) {
        return new Refused("第 %,d 行超过 %d 列，不像是一张登记表，请删去多余的列后重新上传。".formatted(row, COLUMNS)).at("file");
    }

    static Refused tooLong(long row) {
        return new Refused("第 %,d 行有一格超过 %,d 字，请检查引号是否成对。".formatted(row, CELL)).at("file");
    }
}
