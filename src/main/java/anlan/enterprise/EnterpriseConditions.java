package anlan.enterprise;

import anlan.enterprise.competence.Trades;
import anlan.platform.database.Scope;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter as SQL: only the conditions that were given, so that the planner sees what there is. */
final class EnterpriseConditions {

    private final StringBuilder where = new StringBuilder("e.merged_into is null");
    private final Map<String, Object> params = new LinkedHashMap<>();

    EnterpriseConditions(EnterpriseFilter filter, Trades trades, List<String> townsWithoutOffice, LocalDate today) {
        sight();
        words(filter.q().strip());
        if (!filter.trade().isEmpty()) {
            var range = trades.range(filter.trade());
            and("e.trade >= :trade_from and e.trade < :trade_to", Map.of("trade_from", range.from(), "trade_to", range.to()));
        }
        if (!filter.town().isEmpty()) {
            and(filter.town().length() == 9 ? "e.town = :town" : "e.division = :town", Map.of("town", filter.town()));
        }
        if (filter.risk() != null) {
            and("e.risk = :risk", Map.of("risk", filter.risk().name()));
        }
        if (filter.status() != null) {
            and("e.status = :status", Map.of("status", filter.status().name()));
        }
        tab(filter.tab(), townsWithoutOffice, today);
    }

    /** The policy of the table says the same; said here once more, the planner finds its index by it. */
    private void sight() {
        var scope = Scope.current();
        if (scope.from().length() >= 9) {
            and("e.town = :sight", Map.of("sight", scope.from().substring(0, 9)));
        }
        if (!scope.supervisor().isEmpty()) {
            and("e.supervisor = :seen_by", Map.of("seen_by", scope.supervisor()));
        }
    }

    private void words(String q) {
        if (q.isEmpty()) {
            return;
        }
        if (q.matches("[0-9A-Za-z]{4,18}")) {
            var code = CreditCode.tidy(q);
            and("e.credit_code >= :code and e.credit_code < :code_end", Map.of("code", code, "code_end", code + "~"));
        } else if (q.length() == 1) {
            and("false", Map.of());
        } else {
            and("""
                e.search_terms @@ platform.bigram_query(:q)
                and (lower(e.name) like :like or lower(e.former_names) like :like)""", Map.of("q", q, "like", like(q)));
        }
    }

    private static String like(String q) {
        return "%" + q.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private void tab(String tab, List<String> townsWithoutOffice, LocalDate today) {
        switch (tab) {
            case "HIGH" -> and("e.risk in ('RED', 'ORANGE')", Map.of());
            case "SUSPENDED" -> and("e.status = 'SUSPENDED'", Map.of());
            case "CLOSED" -> and("e.status in ('SHUT', 'DEREGISTERED')", Map.of());
            case "GAP" -> gap(townsWithoutOffice);
            case "GAP_INDUSTRY" -> and(NO_INDUSTRY, Map.of());
            case "GAP_TOWN" -> and("e.town in (:no_office) and e.status in ('ACTIVE', 'SUSPENDED')",
                    Map.of("no_office", orNone(townsWithoutOffice)));
            case "OVERLAP" -> and(OVERLAP, Map.of("no_office", orNone(townsWithoutOffice), "today", today));
            default -> { }
        }
    }

    /** Where every town has its office, which is as it should be, one index answers. */
    private void gap(List<String> townsWithoutOffice) {
        if (townsWithoutOffice.isEmpty()) {
            and(NO_INDUSTRY, Map.of());
        } else {
            and("(e.supervisor = '' or e.town in (:no_office)) and e.status in ('ACTIVE', 'SUSPENDED')",
                    Map.of("no_office", townsWithoutOffice));
        }
    }

    private static final String NO_INDUSTRY = "e.supervisor = '' and e.status in ('ACTIVE', 'SUSPENDED')";

    private static final String OVERLAP = """
            exists (select 1 from enterprise.assignment a where a.territory = e.id
                    and a.since <= :today and (a.until is null or a.until > :today)
                    and (a.capacity = 'INDUSTRY' and e.supervisor <> a.agency
                         or a.capacity = 'TERRITORIAL' and e.town not in (:no_office)
                         or a.capacity = 'COMPREHENSIVE'
                         or (select count(*) from enterprise.assignment b
                             where b.territory = e.id and b.capacity = a.capacity
                               and b.since <= :today and (b.until is null or b.until > :today)) > 1))""";

    private static List<String> orNone(List<String> towns) {
        return towns.isEmpty() ? List.of("-") : towns;
    }

    private void and(String condition, Map<String, Object> values) {
        where.append("\n  and ").append(condition);
        params.putAll(values);
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }

    static String order(String sort) {
        return switch (sort) {
            case "name" -> "e.name, e.id";
            case "-name" -> "e.name desc, e.id desc";
            case "risk" -> "array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], e.risk), e.id desc";
            case "-risk" -> "array_position(array['BLUE', 'YELLOW', 'ORANGE', 'RED'], e.risk), e.id desc";
            default -> "e.id desc";
        };
    }
}
