package anlan.platform.web;

import anlan.platform.table.TableFormat;
import anlan.platform.table.TableWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands a list out as a table file (导出), page after page, with the conditions and the order that it has on the screen. */
public final class TableExport {

    private static final int MOST_PAGES = 1_000;

    private TableExport() {}

    /** The first page is read at once, so that whoever may not see the list is refused before a file begins. */
    public static <T> ResponseEntity<StreamingResponseBody> of(
            String title, LocalDate day, TableFormat format, List<String> columns, IntFunction<Page<T>> pages,
            Function<T, List<? extends @Nullable Object>> cells) {
        var first = pages.apply(1);
        var name = ContentDisposition.attachment()
                .filename(title + "-" + day + "." + format.suffix(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header("Content-Disposition", name.toString())
                .header("Cache-Control", "no-store")
                .body(out -> {
                    try (var table = format.writer(out, title)) {
                        table.row(columns);
                        write(table, first, pages, cells);
                    }
                });
    }

    /** A list that is short enough to be read at once. */
    public static <T> ResponseEntity<StreamingResponseBody> of(
            String title, LocalDate day, TableFormat format, List<String> columns, List<T> rows,
            Function<T, List<? extends @Nullable Object>> cells) {
        return of(title, day, format, columns, _ -> new Page<>(rows, 1, Math.max(1, rows.size()), rows.size(), false), cells);
    }

    private static <T> void write(
            TableWriter table, Page<T> first, IntFunction<Page<T>> pages, Function<T, List<? extends @Nullable Object>> cells) {
        var page = first;
        for (int number = 1; ; number++) {
            page.rows().forEach(row -> table.row(cells.apply(row)));
            if (page.rows().size() < page.size() || !page.hasNext()) {
                return;
            }
            if (number == MOST_PAGES) {
                table.row(List.of("只导出前 " + number * page.size() + " 行，请缩小条件后再导出"));
                return;
            }
            page = pages.apply(number + 1);
        }
    }
}
