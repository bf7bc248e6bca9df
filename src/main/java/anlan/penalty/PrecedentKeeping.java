package anlan.penalty;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each act of a case that is closed for those who weigh the next one (类案), in the transaction that closes it. */
@Component
class PrecedentKeeping {

    static final String KEEP = """
            insert into penalty.precedent (id, penalty_case, violation, target, stage, tier_name, ticked, words, fine, measures, trade,
                trade_name, party, number, outcome, closed_on)
            select o.id, c.id, o.violation, p.kind, o.stage, coalesce(w.tier_name, ''), coalesce(w.ticked, '{}'), coalesce(w.words, '{}'),
                   o.decided_fine, o.measures, c.trade, c.trade_name,
                   case p.kind when 'PERSON' then left(p.name, 1) || '某' else p.name end, coalesce(d.number, ''), coalesce(d.kind, ''), c.closed_on
            from penalty.penalty_case c
                 join penalty.offence o on o.penalty_case = c.id
                 join penalty.party p on p.id = o.party
                 left join penalty.weighing w on w.offence = o.id and w.current
                 left join lateral (select number, kind from penalty.decision where party = p.id order by decided_on desc limit 1) d on true
            where c.id = :case and c.closed_on is not null
              and not exists (select from penalty.daily_penalty x where x.offence = o.id)
            on conflict (id) do nothing
            """;

    private final JdbcClient jdbc;

    PrecedentKeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void closed(CaseStepped step) {
        if (step.to() == CaseStatus.CLOSED && step.from() != CaseStatus.CLOSED) {
            jdbc.sql(KEEP).param("case", step.subject().value()).update();
        }
    }
}
