package anlan.enterprise;

import anlan.organization.SupervisedUnits;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a registered unit for whoever declares a tie to it or opens its account. */
@Component
class RegisterLookup implements SupervisedUnits {

    private final JdbcClient db;

    RegisterLookup(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unit> find(String codeOrName) {
        if (codeOrName.length() < 2) {
            return Optional.empty();
        }
        return db.sql("""
                select id, name from enterprise.enterprise
                where merged_into is null
                  and (credit_code = upper(:words) or search_terms @@ platform.bigram_query(:words) and name = :words)
                order by id limit 1
                """).param("words", codeOrName).query(Unit.class).optional();
    }
}
