package anlan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.platform.file.FileId;
import anlan.testing.AnlanTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AnlanTest
class RecordRowsTest {

    record Row(FileId file, @Nullable FileId noFile, UUID id, Instant takenAt, @Nullable Instant noMoment, LocalDate day, DayOfWeek weekDay,
            int count, @Nullable Long noCount, BigDecimal sum, boolean open, String plainText) {

        Row {
            if (count < 0) {
                throw new IllegalArgumentException("fewer than none");
            }
        }
    }

    private static final String ROW = """
            select '00000000-0000-0000-0000-000000000007'::uuid as file, null::uuid as no_file, '00000000-0000-0000-0000-000000000008'::uuid as id,
                   timestamptz '2026-03-01 08:00:00.123456+08' as taken_at, null::timestamptz as no_moment, date '2026-03-01' as day,
                   'SUNDAY' as week_day, %s as count, null::bigint as no_count, 12.50 as sum, true as open, '示例' as plain_text
            """;

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private Row row(int count) {
        return Scope.SYSTEM.within(() -> transactions.execute(_ -> jdbc.sql(ROW.formatted(count)).query(Row.class).single()));
    }

    @Test
    void every_part_of_a_record_has_its_column() {
        assertThat(row(3)).isEqualTo(new Row(new FileId(new UUID(0, 7)), null, new UUID(0, 8), Instant.parse("2026-03-01T00:00:00.123456Z"), null,
                LocalDate.of(2026, 3, 1), DayOfWeek.SUNDAY, 3, null, new BigDecimal("12.50"), true, "示例"));
    }

    @Test
    void what_a_record_refuses_is_not_hidden() {
        assertThatThrownBy(() -> row(-1)).isInstanceOf(IllegalArgumentException.class).hasMessage("fewer than none");
    }

    @Test
    void a_column_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Scope.SYSTEM.within(() -> transactions.execute(_ ->
                jdbc.sql("select 1 as one").query(Row.class).single()))).rootCause().hasMessageContaining("file");
    }
}
