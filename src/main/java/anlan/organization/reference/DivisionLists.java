package anlan.organization.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Joins the list of 2016 with that of 2022 (区划撤并): the same code or the same name, whatever the rank of the town, is
 * the same place; of the others nobody here knows what became of them.
 */
final class DivisionLists {

    /** The lists say nothing of the day; this one is to be checked (待核). */
    static final LocalDate CHANGE = LocalDate.of(2022, 1, 1);
    static final LocalDate BEGIN = LocalDate.of(2013, 7, 1);

    record Row(
            String code, String name, String level, @Nullable String parent, LocalDate from, @Nullable LocalDate to,
            List<String> successors, boolean certain) {}

    private DivisionLists() {}

    static List<Row> joined(List<CSVRecord> before, List<CSVRecord> after) {
        var byCode = after.stream().collect(Collectors.toMap(DivisionLists::code, Function.identity()));
        var byName = after.stream().collect(Collectors.toMap(DivisionLists::place, Function.identity(), (a, _) -> a));
        var rows = new ArrayList<Row>();
        before.forEach(old -> rows.add(old(old, byCode, byName)));
        var kept = rows.stream().filter(row -> row.to == null).map(Row::code).collect(Collectors.toSet());
        after.stream().filter(fresh -> !kept.contains(code(fresh)))
                .forEach(fresh -> rows.add(row(fresh, CHANGE, null, List.of(), true)));
        return rows;
    }

    private static Row old(CSVRecord old, Map<String, CSVRecord> byCode, Map<String, CSVRecord> byName) {
        var same = byCode.get(code(old));
        if (same != null && plain(same).equals(plain(old))) {
            return row(same, BEGIN, null, List.of(), true);
        }
        var successors = Stream.of(same, byName.get(place(old)))
                .filter(found -> found != null && stem(found).equals(stem(old))).map(DivisionLists::code).distinct().toList();
        return row(old, BEGIN, CHANGE.minusDays(1), successors, !successors.isEmpty());
    }

    private static Row row(
            CSVRecord list, LocalDate from, @Nullable LocalDate to, List<String> successors, boolean certain) {
        var parent = list.get("parent_code");
        return new Row(code(list), list.get("name"), list.get("level"), parent.isEmpty() ? null : parent, from, to,
                successors, certain);
    }

    private static String code(CSVRecord row) {
        return row.get("code");
    }

    private static String place(CSVRecord row) {
        return row.get("parent_code") + stem(row);
    }

    /** The older list writes 街道办事处 where the newer one writes 街道: the same street. */
    private static String plain(CSVRecord row) {
        return row.get("name").replaceFirst("街道办事处$", "街道");
    }

    private static String stem(CSVRecord row) {
        return plain(row).replaceFirst("(街道|镇|乡)$", "");
    }
}
