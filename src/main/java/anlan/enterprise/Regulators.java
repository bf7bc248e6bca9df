package anlan.enterprise;

import anlan.enterprise.competence.Competence;
import anlan.enterprise.competence.Trades;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.organization.Agencies;
import anlan.organization.AgencyView;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for an enterprise, in what capacity, since when (三方监管责任). */
@Service
@Transactional
public class Regulators {

    private record Assigned(UUID id, Capacity capacity, String agency, LocalDate since, String reason) {}

    /** Who answered before the last change of place or trade (沿革). */
    public record Former(String placeName, String supervisorName, String tradeName, LocalDate since, LocalDate until) {}

    private final Enterprises enterprises;
    private final EnterpriseStore store;
    private final Competence competence;
    private final Trades trades;
    private final Agencies agencies;
    private final Relocation relocation;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Regulators(
            Enterprises enterprises, EnterpriseStore store, Competence competence, Trades trades, Agencies agencies,
            Relocation relocation, Permissions permissions, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.enterprises = enterprises;
        this.store = store;
        this.competence = competence;
        this.trades = trades;
        this.agencies = agencies;
        this.relocation = relocation;
        this.permissions = permissions;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that answer today; a capacity that is missing is a gap, one that comes twice an overlap. */
    @Transactional(readOnly = true)
    public List<Regulator> of(EnterpriseView enterprise) {
        var today = LocalDate.now(clock);
        var assigned = assigned(enterprise.id(), today);
        var all = new ArrayList<Regulator>();
        var bureau = agencies.comprehensive(today);
        all.add(new Regulator(
                Capacity.COMPREHENSIVE, bureau.code(), bureau.name(), later(enterprise.registeredOn(), bureau.validFrom()),
                null, "对全区安全生产实施综合监督管理"));
        var supervisor = enterprise.supervisor();
        boolean byHand = assigned.stream().anyMatch(a -> a.capacity() == Capacity.INDUSTRY && a.agency().equals(supervisor));
        if (!supervisor.isEmpty() && !byHand) {
            all.add(new Regulator(
                    Capacity.INDUSTRY, supervisor, enterprise.supervisorName(), enterprise.tradeSince(), null,
                    "行业为" + enterprise.tradeName()));
        }
        agencies.townOffice(enterprise.division(), today).ifPresent(office -> all.add(new Regulator(
                Capacity.TERRITORIAL, office.code(), office.name(), later(enterprise.placedSince(), office.validFrom()),
                null, "位于" + enterprise.placeName())));
        assigned.forEach(a -> all.add(new Regulator(
                a.capacity(), a.agency(), competence.agencyName(a.agency()), a.since(), a.id(), a.reason())));
        return List.copyOf(all);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** What is missing and what is double, in words; empty if each capacity has one. */
    public static List<String> faults(List<Regulator> regulators) {
        var faults = new ArrayList<String>();
        for (var capacity : Capacity.values()) {
            long number = regulators.stream().filter(r -> r.capacity() == capacity).count();
            if (number != 1) {
                faults.add(number == 0 ? "没有" + capacity.label() + "部门" : capacity.label() + "部门有 " + number + " 个");
            }
        }
        return faults;
    }

    @Transactional(readOnly = true)
    public List<Former> before(EnterpriseId id) {
        return jdbc.sql("""
                select was_division, was_supervisor, was_trade, since, until from enterprise.placement
                where territory = :id order by until desc, since desc
                """)
                .param("id", id.value())
                .query((row, _) -> new Former(
                        competence.placeName(row.getString(1)),
                        row.getString(2).isEmpty() ? "无" : competence.agencyName(row.getString(2)),
                        trades.nameOf(row.getString(3)), row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)))
                .list();
    }

    /** The bodies that may be put in charge in that capacity and are not yet. */
    @Transactional(readOnly = true)
    public List<AgencyView> assignable(EnterpriseView enterprise, Capacity capacity) {
        var there = of(enterprise);
        return agencies.on(LocalDate.now(clock)).stream()
                .filter(body -> AssignmentPolicy.fits(capacity, body.kind()))
                .filter(body -> there.stream().noneMatch(r -> r.capacity() == capacity && r.agency().equals(body.code())))
                .toList();
    }

    /** Names an agency by hand, to fill a gap or beside the one that trade and place decide. */
    public void assign(EnterpriseId id, Capacity capacity, String agency, LocalDate since, String reason) {
        permissions.require("enterprise.write");
        if (reason.isBlank()) {
            throw new Refused("请写明指定的依据或者理由。").at("reason");
        }
        var today = LocalDate.now(clock);
        var body = agencies.find(agency).orElseThrow(() -> new Refused("请选择部门。").at("agency"));
        var view = enterprises.view(id);
        AssignmentPolicy.require(view, capacity, body, since, today);
        if (of(view).stream().anyMatch(r -> r.capacity() == capacity && r.agency().equals(agency))) {
            throw new Refused(body.name() + "已经是这家企业的" + capacity.label() + "部门。").at("agency");
        }
        jdbc.sql("""
                insert into enterprise.assignment (id, territory, division, supervisor, capacity, agency, since, reason)
                values (:id, :enterprise, :division, :supervisor, :capacity, :agency, :since, :reason)
                """)
                .param("id", Identifier.fresh())
                .param("enterprise", id.value())
                .param("division", view.division())
                .param("supervisor", view.supervisor())
                .param("capacity", capacity.name())
                .param("agency", agency)
                .param("since", since)
                .param("reason", reason.strip())
                .update();
        if (capacity == Capacity.INDUSTRY && view.supervisor().isEmpty()) {
            supervise(id, body.department().isEmpty() ? agency : body.department(), today);
        }
        events.publishEvent(new EnterpriseEvent.RegulatorAssigned(id, capacity, agency, false, reason.strip(), clock.instant()));
    }

    public void release(EnterpriseId id, UUID assignment, String reason) {
        permissions.require("enterprise.write");
        var today = LocalDate.now(clock);
        var assigned = assigned(id, today).stream().filter(a -> a.id().equals(assignment)).findFirst()
                .orElseThrow(() -> new Refused("这项指定已经解除，或者不存在。"));
        jdbc.sql("update enterprise.assignment set until = :today where id = :id")
                .param("today", today)
                .param("id", assignment)
                .update();
        var view = enterprises.view(id);
        if (assigned.capacity() == Capacity.INDUSTRY && view.supervisor().equals(assigned.agency())) {
            supervise(id, competence.industrySupervisorOf(view.trade(), today), today);
        }
        events.publishEvent(
                new EnterpriseEvent.RegulatorAssigned(id, assigned.capacity(), assigned.agency(), true, reason.strip(), clock.instant()));
    }

    private void supervise(EnterpriseId id, String agency, LocalDate today) {
        var enterprise = store.findById(id).orElseThrow();
        var before = enterprise.supervisor();
        var since = enterprise.tradeSince();
        enterprise.supervisedBy(agency, today);
        relocation.follow(enterprise, enterprise.facts(), before, since, today);
        store.save(enterprise);
    }

    private List<Assigned> assigned(EnterpriseId id, LocalDate today) {
        return jdbc.sql("""
                select id, capacity, agency, since, reason from enterprise.assignment
                where territory = :id and since <= :today and (until is null or until > :today) order by since
                """)
                .param("id", id.value())
                .param("today", today)
                .query(Assigned.class)
                .list();
    }
}
