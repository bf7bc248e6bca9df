package anlan.enterprise.competence;

import anlan.enterprise.BatchId;
import anlan.enterprise.EnterpriseEvent;
import anlan.organization.Agencies;
import anlan.organization.trade.TradeSupervisorCorrected;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Gives the enterprises of a trade to the department that is in charge of it now; those given by hand stay (改由新部门监管). */
@Component
class Resupervision {

    private static final String NOT_BY_HAND = """
            and not exists (select 1 from enterprise.assignment a
                            where a.territory = e.id and a.capacity = 'INDUSTRY' and a.agency = e.supervisor
                              and a.since <= :today and (a.until is null or a.until > :today))""";

    private final Agencies agencies;
    private final AgencyCompetence competence;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resupervision(
            Agencies agencies, AgencyCompetence competence, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.agencies = agencies;
        this.competence = competence;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** May run twice: what has the right department already is left alone. */
    @ApplicationModuleListener
    void follow(TradeSupervisorCorrected event) {
        // one after the other: two that move the same enterprises in another order would wait for each other for ever
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('resupervision', 7))").query().singleRow();
        competence.forget();
        var today = LocalDate.now(clock);
        var trades = jdbc.sql("select distinct trade from enterprise.enterprise where trade >= :from and trade < :to")
                .param("from", event.prefix()).param("to", event.prefix() + "~").query(String.class).list();
        for (var trade : trades) {
            var supervisor = agencies.industrySupervisorOf(trade, today).map(AgencyCompetence::key).orElse("");
            long moved = move(trade, supervisor, today);
            if (moved > 0) {
                events.publishEvent(new EnterpriseEvent.TradeResupervised(BatchId.fresh(), trade, supervisor, moved, clock.instant()));
            }
        }
    }

    private long move(String trade, String supervisor, LocalDate today) {
        jdbc.sql("""
                insert into enterprise.placement
                    (id, territory, division, supervisor, was_division, was_supervisor, was_trade, since, until)
                select uuidv7(), e.id, e.division, e.supervisor, e.division, e.supervisor, e.trade,
                       greatest(e.placed_since, e.trade_since), :today
                from enterprise.enterprise e where e.trade = :trade and e.supervisor <> :supervisor and e.merged_into is null
                """ + NOT_BY_HAND).param("trade", trade).param("supervisor", supervisor).param("today", today).update();
        jdbc.sql("""
                update enterprise.enterprise e set trade_since = :today, version = version + 1
                where e.trade = :trade and e.supervisor <> :supervisor and e.merged_into is null
                """ + NOT_BY_HAND).param("trade", trade).param("supervisor", supervisor).param("today", today).update();
        assign("t.merged_into", trade, supervisor, today);
        return assign("t.id", trade, supervisor, today);
    }

    /** Every record of the enterprises follows by foreign key; files merged into one go before it. */
    private long assign(String joined, String trade, String supervisor, LocalDate today) {
        return jdbc.sql("""
                update platform.territory t set supervisor = :supervisor from enterprise.enterprise e
                where e.trade = :trade and e.supervisor <> :supervisor and e.merged_into is null and e.id = %s
                """.formatted(joined) + NOT_BY_HAND)
                .param("trade", trade).param("supervisor", supervisor).param("today", today).update();
    }
}
