package anlan.penalty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this party was fined for the same act before (一事不再罚款), in a case or on the spot; what went on in a case is asked there. */
@Component
class FinedOnce {

    private final JdbcClient jdbc;

    FinedOnce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number of a decision that already fined the party for an act that had ended when it was decided.
     *
     * @param except the case that is asking; null where none is
     */
    Optional<String> find(UUID territory, String party, String violation, LocalDate ended, @Nullable CaseId except) {
        return jdbc.sql("""
                select number from (
                    select d.number, d.decided_on
                    from penalty.offence o
                    join penalty.penalty_case c on c.id = o.penalty_case
                    join penalty.party p on p.id = o.party
                    join penalty.decision d on d.penalty_case = c.id and d.party = p.id
                    where c.territory = :territory and c.id is distinct from :case::uuid
                      and not exists (select from penalty.undoing u where u.decision = d.id and u.outcome in ('ANNULLED', 'VOID'))
                      and o.violation = :violation and o.decided_fine is not null and p.name = :party and o.act_ended >= :ended
                    union all
                    select s.number, s.decided_on
                    from penalty.spot_decision s
                    where s.territory = :territory and s.status not in ('VOIDED', 'CONTINUED') and s.violation = :violation and s.fine is not null
                      and s.party_name = :party and s.act_ended >= :ended
                ) earlier order by decided_on limit 1
                """).param("territory", territory).param("case", except == null ? null : except.value().toString())
                .param("violation", violation).param("party", party).param("ended", ended).query(String.class).optional();
    }
}
