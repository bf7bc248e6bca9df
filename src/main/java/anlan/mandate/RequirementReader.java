package anlan.mandate;

import anlan.law.Citation;
import anlan.law.Provisions;
import anlan.mandate.GuardRules.Requirement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the conditions of an act rest on, as the law stood on a day. */
@Repository
@Transactional(readOnly = true)
class RequirementReader {

    private final JdbcClient db;
    private final Provisions provisions;

    RequirementReader(JdbcClient db, Provisions provisions) {
        this.db = db;
        this.provisions = provisions;
    }

    GuardRules on(LocalDate day) {
        var found = new EnumMap<Requirement, String>(Requirement.class);
        var officers = new AtomicInteger(1);
        db.sql("""
                select name, locator, label, coalesce(officers, 0) as officers from mandate.requirement
                where valid_from <= :day and (valid_until is null or valid_until >= :day)
                """).param("day", day).query(row -> {
            found.put(Requirement.valueOf(row.getString("name")), label(row.getString("locator"), row.getString("label")));
            officers.set(Math.max(officers.get(), row.getInt("officers")));
        });
        return new GuardRules(found, officers.get());
    }

    private String label(String locator, String written) {
        return provisions.find(locator).map(Citation::label).orElse(written);
    }
}
