package anlan.law;

import anlan.law.Violation.Range;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The figures as they now stand, and every version of each. */
@Repository
@Transactional(readOnly = true)
class FigureReader {

    private final VersionedTable<Figure> table;

    FigureReader(JdbcClient db) {
        table = new VersionedTable<>(db, "law.figure", "code, effective_from, low nulls last, item", FigureReader::figure);
    }

    List<Figure> current() {
        return table.current();
    }

    /** Newest first. */
    List<Figure> versions(LawRecordId subject) {
        return table.versions(subject);
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(Versioned.of(row), row.getString("code"), row.getString("item"), row.getString("name"),
                row.getBigDecimal("value"), new Range(row.getBigDecimal("low"), row.getBigDecimal("high")),
                row.getString("unit"), row.getString("words"), row.getString("law"), row.getString("article"),
                LawRows.list(row, "locators"), LawRows.period(row, "effective_from", "effective_until"),
                row.getString("status"));
    }

    static Map<String, @Nullable Object> columns(Figure figure) {
        var columns = new LinkedHashMap<String, @Nullable Object>(figure.version().columns());
        columns.put("code", figure.code());
        columns.put("item", figure.item());
        columns.put("name", figure.name());
        columns.put("value", figure.value());
        columns.put("low", figure.range().min());
        columns.put("high", figure.range().max());
        columns.put("unit", figure.unit());
        columns.put("words", figure.words());
        columns.put("law", figure.law());
        columns.put("article", figure.article());
        columns.put("locators", LawRows.array(figure.locators()));
        columns.put("effective_from", figure.inForce().from());
        columns.put("effective_until", figure.inForce().until());
        columns.put("status", figure.status());
        return columns;
    }
}
