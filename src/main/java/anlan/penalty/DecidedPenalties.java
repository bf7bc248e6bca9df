package anlan.penalty;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All penalties that stand, one after the other (处罚决定逐件核对), for whoever keeps a register of them. */
@Service
@Transactional(readOnly = true)
public class DecidedPenalties {

    /** A decision on the spot that goes on in a case keeps its id there and is told once; what was changed or annulled is left out. */
    private static final String STANDING = """
            select * from (
                select d.id as decision, c.id as subject, false as spot, null::uuid as continued, c.territory, p.kind = 'UNIT' as unit, p.name as party,
                       d.number, (select string_agg(o.act, '；' order by o.id) from penalty.offence o where o.party = p.id) as acts,
                       (select string_agg(distinct o.provision, '、') from penalty.offence o where o.party = p.id) as basis,
                       d.content, d.fine, c.agency, d.decided_on, d.served_on,
                       (select max(m.paid_on) from penalty.payment m join penalty.decision paid on paid.id = m.decision
                         where paid.party = p.id having sum(m.amount) >= d.fine) as paid_on, d.published_on
                  from penalty.decision d join penalty.penalty_case c on c.id = d.penalty_case join penalty.party p on p.id = d.party
                 where d.kind = 'PENALISE' and not exists (select from penalty.spot_decision s where s.id = d.id)
                union all
                select s.id, s.id, true, s.penalty_case, s.territory, s.kind = 'UNIT', s.party_name, s.number, s.act, s.provision,
                       case when s.warning then :warning else '' end,
                       coalesce(s.fine, 0), s.agency, s.decided_on, (s.delivered_at at time zone 'Asia/Shanghai')::date, s.paid_on, s.published_on
                  from penalty.spot_decision s
                 where s.delivered_at is not null and s.status <> 'VOIDED') stands
             where not exists (select from penalty.undoing u where u.decision = stands.decision
                                 and u.outcome in ('CHANGED', 'MEDIATED', 'ANNULLED', 'VOID', 'UNLAWFUL'))
            """;

    private final JdbcClient jdbc;

    DecidedPenalties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ones in the order of their ids. */
    public List<DecidedPenalty> between(UUID after, UUID until, int most) {
        return read(jdbc.sql(STANDING + " and decision > :after and decision < :until order by decision limit :most")
                .param("after", after).param("until", until).param("most", most));
    }

    /** One of them; empty where it no longer stands. */
    public Optional<DecidedPenalty> find(UUID decision) {
        return read(jdbc.sql(STANDING + " and decision = :decision").param("decision", decision)).stream().findFirst();
    }

    private static List<DecidedPenalty> read(JdbcClient.StatementSpec statement) {
        return statement.param("warning", Sanction.WARNING.label()).query(DecidedPenalty.class).list().stream()
                .map(p -> p.spot() ? p.saying(Decision.content(p.fine(), p.content())) : p).toList();
    }
}
