package anlan.enterprise.duplicate;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.enterprise.RegistrationPolicy;
import anlan.platform.database.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds registered enterprises that may be the one being entered (查重): by name and former names without the words all
 * names share, address, telephone and credit code, weighed together.
 */
@Component
@Transactional(readOnly = true)
public class Candidates {

    private static final int COMPARED = 300;
    private static final int SHOWN = 5;
    private static final double ENOUGH = 0.6;
    private static final double NAME = 0.8;
    private static final double ADDRESS = 0.25;
    private static final double PHONE = 0.3;

    private final JdbcClient jdbc;
    private final Enterprises enterprises;

    Candidates(JdbcClient jdbc, Enterprises enterprises) {
        this.jdbc = jdbc;
        this.enterprises = enterprises;
    }

    /** The likeliest first; {@code self} is left out. */
    public List<Candidate> like(Registration typed, @Nullable EnterpriseId self) {
        var entry = RegistrationPolicy.tidy(typed);
        var found = new LinkedHashSet<>(byTerms(entry));
        found.addAll(byCode(entry.creditCode()));
        return enterprises.views(found.stream().map(EnterpriseId::new).toList()).stream()
                .filter(view -> !view.id().equals(self))
                .map(view -> weigh(entry, view))
                .filter(candidate -> candidate.certain() || candidate.score() >= ENOUGH * 100)
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .limit(SHOWN)
                .toList();
    }

    private List<UUID> byCode(@Nullable String code) {
        return code == null ? List.of() : jdbc.sql(
                        "select e.id from enterprise.enterprise e where e.credit_code = :code and e.merged_into is null")
                .param("code", code)
                .query(UUID.class)
                .list();
    }

    /** Whatever has three characters of the name in a row, the same address, or one of the telephones. */
    private List<UUID> byTerms(Registration entry) {
        var terms = terms(entry);
        if (terms.isEmpty()) {
            return List.of();
        }
        var town = Scope.current().from();
        return jdbc.sql("""
                select e.id from enterprise.enterprise e
                where e.search_terms @@ cast(:query as tsquery) and e.merged_into is null %s
                limit :compared
                """.formatted(town.length() >= 9 ? "and e.town = :town" : ""))
                .params(Map.of("query", String.join(" | ", terms), "compared", COMPARED, "town", left9(town)))
                .query(UUID.class)
                .list();
    }

    private static String left9(String division) {
        return division.substring(0, Math.min(9, division.length()));
    }

    private static Set<String> terms(Registration entry) {
        var terms = new LinkedHashSet<String>();
        for (var name : names(entry)) {
            var core = NameLikeness.core(name).toLowerCase(java.util.Locale.ROOT);
            if (core.length() == 2) {
                terms.add(lexeme(core));
            }
            for (int i = 0; i + 3 <= Math.min(core.length(), 20); i++) {
                terms.add("(" + lexeme(core.substring(i, i + 2)) + " & " + lexeme(core.substring(i + 1, i + 3)) + ")");
            }
        }
        for (var phone : phones(entry)) {
            terms.add(lexeme("#" + phone));
        }
        return terms;
    }

    private static String lexeme(String gram) {
        return "'" + gram.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static List<String> names(Registration entry) {
        var names = new ArrayList<String>();
        if (entry.name().length() >= 2) {
            names.add(entry.name());
        }
        names.addAll(entry.formerNameList());
        return names;
    }

    private static Set<String> phones(Registration r) {
        var phones = new LinkedHashSet<>(List.of(r.leaderPhone(), r.safetyManagerPhone(), r.contactPhone()));
        phones.remove("");
        return phones;
    }

    private static Candidate weigh(Registration entry, EnterpriseView known) {
        var reasons = new ArrayList<String>();
        boolean sameCode = entry.creditCode() != null && entry.creditCode().equals(known.facts().creditCode());
        double name = alike(entry, known.facts());
        double address = NameLikeness.ofAddresses(entry.address(), known.address());
        boolean phone = phones(known.facts()).stream().anyMatch(phones(entry)::contains);
        if (sameCode) {
            reasons.add("信用代码相同");
        }
        if (name >= 0.4) {
            reasons.add(name == 1 ? "名称相同" : "名称相近 %d%%".formatted(Math.round(name * 100)));
        }
        if (address >= 0.5) {
            reasons.add(address == 1 ? "地址相同" : "地址相近 %d%%".formatted(Math.round(address * 100)));
        }
        if (phone) {
            reasons.add("电话相同");
        }
        boolean otherCode = entry.creditCode() != null && known.facts().creditCode() != null && !sameCode;
        double score = name * NAME + address * ADDRESS + (phone ? PHONE : 0) - (otherCode ? 0.1 : 0);
        return new Candidate(
                known.id(), known.name(), known.code(), known.placeName(), known.address(),
                sameCode ? 100 : (int) Math.round(Math.clamp(score, 0, 0.99) * 100), String.join("，", reasons), sameCode);
    }

    private static double alike(Registration a, Registration b) {
        double best = 0;
        for (var left : names(a)) {
            for (var right : names(b)) {
                best = Math.max(best, NameLikeness.ofNames(left, right));
            }
        }
        return best;
    }
}
