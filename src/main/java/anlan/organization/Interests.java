package anlan.organization;

import anlan.kernel.Refused;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ties of officers to enterprises (利害关系申报): who has one stands back (回避). */
@Service
@Transactional
public class Interests {

    /** What may be declared; the first word is kept, the note says the rest. */
    public static final List<String> RELATIONS =
            List.of("本人持股", "本人曾任职", "近亲属任职", "近亲属持股", "债权债务", "其他可能影响公正执法的关系");

    /** A tie as it is declared. */
    public record NewInterest(
            OfficerId officer, UUID enterprise, String enterpriseName, String relation, String note, LocalDate from,
            @Nullable LocalDate to) {}

    private static final String SQL = """
            select i.id, i.officer, o.name as officer_name, i.enterprise, i.enterprise_name, i.relation, i.note,
                   i.valid_from, i.valid_to
            from organization.interest i join organization.officer o on o.id = i.officer
            """;

    private final InterestStore store;
    private final JdbcClient db;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Interests(InterestStore store, JdbcClient db, Permissions permissions, Me me, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.db = db;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** The tie that keeps the officer away from the enterprise on that day, if there is one. */
    @Transactional(readOnly = true)
    public Optional<InterestView> conflict(OfficerId officer, UUID enterprise, LocalDate day) {
        return db.sql(SQL + """
                where i.officer = :officer and i.enterprise = :enterprise and i.valid_from <= :day
                  and (i.valid_to is null or i.valid_to >= :day)
                order by i.valid_from limit 1
                """).param("officer", officer.value()).param("enterprise", enterprise).param("day", day)
                .query(InterestView.class).optional();
    }

    @Transactional(readOnly = true)
    public List<InterestView> of(OfficerId officer) {
        return db.sql(SQL + "where i.officer = :officer order by i.valid_from desc").param("officer", officer.value())
                .query(InterestView.class).list();
    }

    /** Declares a tie: one's own, or anybody's for those who look after the staff. */
    public InterestId declare(NewInterest tie) {
        mine(tie.officer());
        if (!RELATIONS.contains(tie.relation())) {
            throw new Refused("请选择利害关系的种类。").at("relation");
        }
        if (tie.to() != null && tie.to().isBefore(tie.from())) {
            throw new Refused("终止日期早于起始日期。").at("to");
        }
        var now = clock.instant();
        var saved = store.save(new Interest(InterestId.fresh(), null, tie.officer(), tie.enterprise(),
                tie.enterpriseName(), tie.relation(), tie.note().strip(), tie.from(), tie.to(), now));
        events.publishEvent(new OfficerEvent.InterestDeclared(
                tie.officer(), saved.id(), tie.enterpriseName(), tie.relation(), now));
        return saved.id();
    }

    /** The tie has ended; it stays on record. */
    public void end(InterestId id, LocalDate lastDay) {
        var tie = store.findById(id).orElseThrow(() -> new Refused("没有这条申报。"));
        mine(tie.officer());
        store.save(tie.endingOn(lastDay));
        events.publishEvent(new OfficerEvent.InterestEnded(
                tie.officer(), id, tie.enterpriseName(), lastDay, clock.instant()));
    }

    private void mine(OfficerId officer) {
        boolean own = me.signedIn().map(person -> person.person().equals(officer.value())).orElse(false);
        if (!own) {
            permissions.require("organization.edit");
        }
    }
}
