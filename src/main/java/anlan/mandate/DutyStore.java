package anlan.mandate;

import anlan.kernel.Identifier;
import anlan.kernel.Period;
import anlan.kernel.Reference;
import anlan.mandate.Duty.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the duties. What decides who sees a duty is taken from its enterprise, or from the body that owes it. */
@Repository
@Transactional
class DutyStore {

    private final JdbcClient db;
    private final Clock clock;

    DutyStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the duty is new; one for each kind, subject and cause. No column is named in the conflict, for then the row would have to be in sight. */
    boolean add(Duty duty, NewDuty wanted, String basis, String division) {
        return db.sql("""
                insert into mandate.duty (id, version, kind, subject_kind, subject, cause, title, rule, "from", due, due_day,
                    extension, provisional, stops, basis, consequence, link, owner, agency, waiting_for, enterprise,
                    of_enterprise, state, started_at, sealed_for, territory, division, supervisor)
                select :id, 0, :kind, :subjectKind, :subject, :cause, :title, :rule, :from, :due, :dueDay,
                    0, :provisional, '', :basis, :consequence, :link, :owner, :agency, :waitingFor, :enterprise,
                    :ofEnterprise, :state, :now, :sealedFor, t.id, coalesce(t.division, :division), coalesce(t.supervisor, '')
                from (values (1)) one left join platform.territory t on t.id = :enterprise
                on conflict do nothing
                """)
                .param("id", duty.id().value())
                .param("kind", duty.kind())
                .param("subjectKind", duty.subject().kind())
                .param("subject", duty.subject().value())
                .param("cause", wanted.cause())
                .param("title", duty.title())
                .param("rule", duty.term().rule())
                .param("from", duty.term().from())
                .param("due", moment(duty.term().due()))
                .param("dueDay", duty.term().lastDay())
                .param("provisional", duty.term().provisional())
                .param("basis", basis)
                .param("consequence", wanted.consequence())
                .param("link", wanted.link())
                .param("owner", duty.owner(), Types.OTHER)
                .param("agency", duty.agency())
                .param("waitingFor", wanted.waitingFor() == null ? null : wanted.waitingFor().value(), Types.OTHER)
                .param("enterprise", duty.enterprise(), Types.OTHER)
                .param("ofEnterprise", wanted.ofEnterprise())
                .param("state", duty.state().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sealedFor", sealed(wanted))
                .param("division", division)
                .update() == 1;
    }

    private static String @Nullable [] sealed(NewDuty wanted) {
        var persons = wanted.sealedFor();
        return persons == null ? null : persons.stream().map(p -> p.value().toString()).toArray(String[]::new);
    }

    Optional<Duty> find(DutyId id) {
        return db.sql("select * from mandate.duty where id = :id for update").param("id", id.value())
                .query(this::duty).optional();
    }

    /** The duties of that kind about that record which still run. */
    List<Duty> running(String kind, Identifier subject) {
        return db.sql("""
                select * from mandate.duty
                where kind = :kind and subject = :subject and state in ('OPEN', 'PAUSED')
                order by id for update
                """).param("kind", kind).param("subject", subject.value()).query(this::duty).list();
    }

    Optional<Duty> running(String kind, Identifier subject, String cause) {
        return db.sql("""
                select * from mandate.duty
                where kind = :kind and subject = :subject and cause = :cause and state in ('OPEN', 'PAUSED') for update
                """).param("kind", kind).param("subject", subject.value()).param("cause", cause).query(this::duty).optional();
    }

    /** What falls away by itself and is over. */
    List<Duty> over(Instant now, int most) {
        return db.sql("""
                select d.* from mandate.duty d join mandate.duty_kind k on k.kind = d.kind and k.lapses
                where d.state = 'OPEN' and d.due <= :now order by d.due limit :most for update of d skip locked
                """).param("now", now.atOffset(ZoneOffset.UTC)).param("most", most).query(this::duty).list();
    }

    List<Duty> runningOf(UUID owner) {
        return db.sql("""
                select * from mandate.duty where owner = :owner and state in ('OPEN', 'PAUSED') order by id for update
                """).param("owner", owner).query(this::duty).list();
    }

    /** Everybody who owes something now. */
    List<UUID> owners() {
        return db.sql("""
                select distinct owner from mandate.duty where owner is not null and state in ('OPEN', 'PAUSED')
                """).query(UUID.class).list();
    }

    /** Open duties whose day may change with a calendar that was loaded. */
    List<Duty> provisional() {
        return db.sql("""
                select * from mandate.duty where provisional and state in ('OPEN', 'PAUSED') order by id for update
                """).query(this::duty).list();
    }

    void save(Duty duty) {
        var ended = duty.state().isRunning() ? null : clock.instant().atOffset(ZoneOffset.UTC);
        int changed = db.sql("""
                update mandate.duty
                set version = version + 1, due = :due, due_day = :dueDay, extension = :extension,
                    provisional = :provisional, stops = :stops, owner = :owner, state = :state,
                    overdue_since = :overdueSince, ended_at = :endedAt,
                    escalation = case when cast(:overdueSince as date) is null then 0 else escalation end
                where id = :id and version = :version
                """)
                .param("due", moment(duty.term().due()))
                .param("dueDay", duty.term().lastDay())
                .param("extension", duty.term().extension())
                .param("provisional", duty.term().provisional())
                .param("stops", written(duty.term().stops()))
                .param("owner", duty.owner(), Types.OTHER)
                .param("state", duty.state().name())
                .param("overdueSince", duty.overdueSince())
                .param("endedAt", ended)
                .param("id", duty.id().value())
                .param("version", duty.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("duty " + duty.id());
        }
    }

    /** Everybody in scope may see the duties about that record from now on. */
    void unseal(Identifier subject) {
        db.sql("update mandate.duty set sealed_for = null where subject = :subject and sealed_for is not null")
                .param("subject", subject.value()).update();
    }

    private OffsetDateTime moment(LocalDateTime local) {
        return local.atZone(clock.getZone()).toOffsetDateTime();
    }

    Duty duty(ResultSet row, int number) throws SQLException {
        var term = new Term(row.getString("rule"), row.getObject("from", LocalDateTime.class),
                row.getObject("due", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                row.getInt("extension"), row.getBoolean("provisional"), read(row.getString("stops")));
        return new Duty(new DutyId(row.getObject("id", UUID.class)), row.getString("kind"),
                new Reference(row.getString("subject_kind"), row.getObject("subject", UUID.class)), row.getString("title"),
                term, row.getObject("owner", UUID.class), row.getString("agency"),
                row.getObject("enterprise", UUID.class), DutyState.valueOf(row.getString("state")),
                row.getObject("overdue_since", LocalDate.class), row.getInt("version"));
    }

    private static String written(List<Period> stops) {
        return stops.stream().map(s -> s.from() + "/" + (s.until() == null ? "" : s.until()))
                .collect(Collectors.joining(","));
    }

    static List<Period> read(String stops) {
        return Stream.of(stops.split(",")).filter(stop -> !stop.isEmpty()).map(DutyStore::stop).toList();
    }

    private static Period stop(String text) {
        return text.endsWith("/")
                ? Period.since(LocalDate.parse(text.substring(0, text.length() - 1)))
                : Period.parse(text);
    }
}
