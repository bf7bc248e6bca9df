package anlan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.table.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableExportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void every_row_of_every_page_is_handed_out_once() throws IOException {
        assertThat(rows(of(45))).hasSize(46).startsWith("号").contains("0", "44");
        assertThat(rows(of(40))).hasSize(41);
        assertThat(rows(of(0))).hasSize(1);
    }

    @Test
    void a_list_that_nobody_counted_ends_where_its_rows_end() throws IOException {
        assertThat(rows(n -> new Page<>(n == 1 ? List.of(1, 2) : n == 2 ? List.of(3) : List.of(), n, 2, 2, true))).hasSize(4);
    }

    @Test
    void whoever_may_not_see_the_list_is_refused_before_a_file_begins() {
        assertThatThrownBy(() -> TableExport.of("名单", DAY, TableFormat.CSV, List.of("号"), n -> {
            throw new Refused("您的岗位无权办理。");
        }, List::of)).isInstanceOf(Refused.class);
    }

    private static IntFunction<Page<Integer>> of(int total) {
        return n -> Page.of(IntStream.range(Math.min(total, (n - 1) * Page.SIZE), Math.min(total, n * Page.SIZE)).boxed().toList(),
                n, Page.SIZE, total);
    }

    private static List<String> rows(IntFunction<Page<Integer>> pages) throws IOException {
        var answer = TableExport.of("名单", DAY, TableFormat.CSV, List.of("号"), pages, List::of);
        var out = new ByteArrayOutputStream();
        Objects.requireNonNull(answer.getBody()).writeTo(out);
        return out.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").lines().toList();
    }
}
