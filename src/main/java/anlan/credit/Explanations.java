package anlan.credit;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Why something is not public any more (撤回说明, 处罚法 48): told in public for a while, without what it said. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Explanations {

    private final JdbcClient jdbc;

    Explanations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Publication withdrawn, String reason, int days, LocalDate today) {
        if (days > 0) {
            jdbc.sql("""
                    insert into credit.explanation (publication, enterprise, unit, kind, number, number_key, reason, day, until)
                    values (:id, :enterprise, :unit, :kind, :number, :key, :reason, :day, :until)
                    """).param("id", withdrawn.id.value()).param("enterprise", withdrawn.territory).param("unit", withdrawn.unit)
                    .param("kind", withdrawn.kind.name()).param("number", withdrawn.number).param("key", withdrawn.numberKey)
                    .param("reason", reason).param("day", today).param("until", today.plusDays(days)).update();
        }
    }
}
