package anlan.law;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import anlan.kernel.Period;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the versioned tables have in common: how their rows are written and read. */
final class LawRows {

    private LawRows() {}

    static void insert(JdbcClient db, String table, Map<String, ? extends @Nullable Object> columns) {
        var names = columns.keySet();
        var values = names.stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        db.sql("insert into law." + table + " (" + String.join(", ", names) + ") values (" + values + ")")
                .params(columns).update();
    }

    static String[] array(List<String> list) {
        return list.toArray(String[]::new);
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static Period period(ResultSet row, String from, String until) throws SQLException {
        Date end = row.getDate(until);
        LocalDate last = end == null ? null : end.toLocalDate();
        return new Period(row.getDate(from).toLocalDate(), last);
    }
}
