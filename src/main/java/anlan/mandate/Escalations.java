package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings overdue duties before the owner, the head of the section and the head of the body, level by level (逐级上报). */
@Component
class Escalations {

    private final JdbcClient db;
    private final JdbcTemplate jdbc;
    private final DutyStore store;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalations(JdbcClient db, JdbcTemplate jdbc, DutyStore store, Bodies bodies, ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.jdbc = jdbc;
        this.store = store;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    /** Who is told. */
    enum Receiver {
        OWNER("承办人"),
        SECTION_HEAD("股室负责人"),
        HEAD("主要负责人");

        private final String label;

        Receiver(String label) {
            this.label = label;
        }
    }

    /** A level, so many days after the last day, and one of its receivers. */
    record Step(int level, int days, Receiver receiver) {}

    private record Notice(UUID duty, UUID person, int level) {}

    private record Before(String agency, Receiver receiver) {}

    List<Integer> levels() {
        return db.sql("select distinct level from mandate.escalation order by level").query(Integer.class).list();
    }

    private List<Step> steps(int level) {
        return db.sql("select level, days, receiver from mandate.escalation where level = :level")
                .param("level", level).query(Step.class).list();
    }

    /** Raises so many duties to the level, if their day has come; how many it were. */
    int raise(int level, int most) {
        var steps = steps(level);
        int days = steps.stream().mapToInt(Step::days).min().orElse(Integer.MAX_VALUE);
        List<Duty> raised = db.sql("""
                with ripe as materialized (
                    select id from mandate.duty
                    where state = 'OPEN' and overdue_since is not null and escalation < :level and due_day <= :day
                    order by due_day limit :most for update skip locked)
                update mandate.duty d set escalation = :level, version = version + 1
                from ripe where d.id = ripe.id
                returning d.*
                """).param("level", level).param("day", LocalDate.now(clock).minusDays(days)).param("most", most)
                .query(store::duty).list();
        notice(raised, steps);
        return raised.size();
    }

    private void notice(List<Duty> raised, List<Step> steps) {
        var known = new HashMap<Before, Optional<UUID>>();
        var notices = new ArrayList<Notice>();
        for (var duty : raised) {
            for (var step : steps) {
                receiver(duty, step.receiver(), known).ifPresent(person -> {
                    notices.add(new Notice(duty.id().value(), person, step.level()));
                    if (step.receiver() != Receiver.OWNER) {
                        tell(duty, step);
                    }
                });
            }
        }
        write(notices);
    }

    private Optional<UUID> receiver(Duty duty, Receiver receiver, Map<Before, Optional<UUID>> known) {
        if (receiver == Receiver.OWNER) {
            return Optional.ofNullable(duty.owner());
        }
        return known.computeIfAbsent(new Before(duty.agency(), receiver), before -> Optional.ofNullable(
                receiver == Receiver.HEAD ? bodies.head(before.agency()) : bodies.sectionHead(before.agency())));
    }

    private void tell(Duty duty, Step step) {
        events.publishEvent(new DutyEscalated(duty.id(), duty.kind(), duty.subject(),
                duty.enterprise() == null ? null : new EnterpriseId(duty.enterprise()), duty.title(), step.level(),
                step.receiver().label, clock.instant()));
    }

    private void write(List<Notice> notices) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate("""
                insert into mandate.notice (duty, person, level, at) values (?, ?, ?, ?) on conflict do nothing
                """, notices, 1000, (statement, notice) -> {
            statement.setObject(1, notice.duty());
            statement.setObject(2, notice.person());
            statement.setInt(3, notice.level());
            statement.setObject(4, now, Types.TIMESTAMP_WITH_TIMEZONE);
        });
    }
}
