package anlan.enterprise;

import anlan.enterprise.competence.EnterpriseCompetence;
import anlan.kernel.Identifier;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts an enterprise under its regulators, and when place or trade changes keeps who answered before (管辖沿革). */
@Component
class Relocation {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Relocation(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void settle(Enterprise enterprise) {
        jdbc.sql("insert into platform.territory (id, division, supervisor) values (:id, :division, :supervisor)")
                .param("id", enterprise.id().value())
                .param("division", enterprise.facts().division())
                .param("supervisor", enterprise.supervisor())
                .update();
    }

    /** Every record of the enterprise follows its territory by foreign key. */
    void follow(Enterprise enterprise, Registration before, String oldSupervisor, LocalDate since, LocalDate today) {
        boolean sameOffice = before.division().equals(enterprise.facts().division());
        if (sameOffice && oldSupervisor.equals(enterprise.supervisor())) {
            return;
        }
        keep(enterprise, before, oldSupervisor, since, today);
        jdbc.sql("update platform.territory set division = :division, supervisor = :supervisor where id = :id or merged_into = :id")
                .param("id", enterprise.id().value())
                .param("division", enterprise.facts().division())
                .param("supervisor", enterprise.supervisor())
                .update();
        events.publishEvent(new EnterpriseEvent.EnterpriseRelocated(
                enterprise.id(), before.division(), enterprise.facts().division(), oldSupervisor, enterprise.supervisor(),
                clock.instant()));
    }

    /** What was merged answers to the keeper's regulators, with all its records; its own are kept for an undoing. */
    void join(EnterpriseId merged, EnterpriseId keeper) {
        jdbc.sql("""
                update platform.territory t
                set merged_into = k.id, own_division = t.division, own_supervisor = t.supervisor,
                    division = k.division, supervisor = k.supervisor
                from platform.territory k where t.id = :merged and k.id = :keeper
                """)
                .param("merged", merged.value())
                .param("keeper", keeper.value())
                .update();
    }

    /** The file stands on its own again where it stood before; refused to who could not see it there. */
    void part(EnterpriseId merged) {
        jdbc.sql("select own_division, own_supervisor from platform.territory where id = :id and merged_into is not null")
                .param("id", merged.value())
                .query((row, _) -> new String[] {row.getString(1), row.getString(2)})
                .optional()
                .ifPresent(own -> EnterpriseCompetence.requireInSight(own[0], own[1]));
        jdbc.sql("""
                update platform.territory
                set division = own_division, supervisor = own_supervisor,
                    merged_into = null, own_division = null, own_supervisor = null
                where id = :id and merged_into is not null
                """).param("id", merged.value()).update();
    }

    private void keep(Enterprise enterprise, Registration before, String oldSupervisor, LocalDate since, LocalDate today) {
        jdbc.sql("""
                insert into enterprise.placement
                    (id, territory, division, supervisor, was_division, was_supervisor, was_trade, since, until)
                values (:id, :enterprise, :division, :supervisor, :division, :supervisor, :trade, :since, :until)
                """)
                .param("id", Identifier.fresh())
                .param("enterprise", enterprise.id().value())
                .param("division", before.division())
                .param("supervisor", oldSupervisor)
                .param("trade", before.trade())
                .param("since", since)
                .param("until", today)
                .update();
    }
}
