package anlan.law;

import anlan.kernel.Traceable;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * How one table of the law is read from a workbook and put in (导入的表).
 *
 * @param <L> a line of the workbook
 * @param <R> a row of the table
 */
interface ImportedTable<L, R> {

    ImportKind kind();

    /** The deed that whoever imports it must be allowed. */
    String deed();

    void write(LocalDate day, OutputStream out);

    List<L> read(Path file);

    TypeReference<List<L>> lines();

    /** The table as it stands, by code. */
    Map<String, R> latest();

    int number(L line);

    String code(L line);

    String name(L line);

    String sort(L line);

    List<String> problems(L line);

    boolean saysTheSame(L line, R before);

    /** Puts the line in as a new version. */
    void put(L line, @Nullable R before, Grounds grounds);

    Traceable told(LawRecordId id, String fileName, String hash, int items, Instant at);
}
