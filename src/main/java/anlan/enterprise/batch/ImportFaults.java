package anlan.enterprise.batch;

import anlan.platform.file.FileStore;
import anlan.platform.table.TableFormat;
import anlan.platform.table.Tables;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The faulty rows of an import as a file (错误行): the original columns and why, to correct and upload again. */
@Service
@Transactional(readOnly = true)
public class ImportFaults {

    private static final String HEADING = "错误";

    /** One faulty row: its number in the file, its enterprise, and what is wrong. */
    public record Fault(long row, String name, String sentence) {}

    private final Imports imports;
    private final FileStore files;
    private final JdbcClient jdbc;

    ImportFaults(Imports imports, FileStore files, JdbcClient jdbc) {
        this.imports = imports;
        this.files = files;
        this.jdbc = jdbc;
    }

    public List<Fault> first(UUID importId, int limit) {
        imports.view(importId);
        return jdbc.sql("select row_no as row, name, sentence from enterprise.import_error where import_id = :id order by row_no limit :limit")
                .param("id", importId)
                .param("limit", limit)
                .query(Fault.class)
                .list();
    }

    public void write(UUID importId, TableFormat format, OutputStream out) {
        var view = imports.view(importId);
        try (var table = Tables.open(files.path(view.sha256()), view.encoding());
                var writer = format.writer(out, "需要更正");
                var faults = faults(importId)) {
            var headings = table.next();
            int width = headings == null ? 0 : headings.size();
            boolean again = width > 0 && headings.getLast().equals(HEADING);
            int kept = again ? width - 1 : width;
            writer.row(with(headings == null ? List.of() : headings, kept, HEADING));
            long number = 1;
            for (Iterator<Fault> each = faults.iterator(); each.hasNext(); ) {
                var fault = each.next();
                List<String> cells = List.of();
                while (number < fault.row()) {
                    var next = table.next();
                    cells = next == null ? List.of() : next;
                    number++;
                }
                writer.row(with(cells, kept, fault.sentence()));
            }
        }
    }

    private Stream<Fault> faults(UUID importId) {
        return jdbc.sql("select row_no as row, name, sentence from enterprise.import_error where import_id = :id order by row_no")
                .withFetchSize(1_000)
                .param("id", importId)
                .query(Fault.class)
                .stream();
    }

    private static List<String> with(List<String> cells, int width, String last) {
        var row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        row.addAll(Collections.nCopies(Math.max(0, width - row.size()), ""));
        row.add(last);
        return row;
    }
}
