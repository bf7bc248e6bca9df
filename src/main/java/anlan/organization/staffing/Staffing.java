package anlan.organization.staffing;

import anlan.kernel.Refused;
import anlan.organization.Agencies;
import anlan.organization.AgencyEvent;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the staff of each body with what it should have (人员配备核查): a gap is a warning, it blocks nothing. */
@Service
@Transactional
public class Staffing {

    private final JdbcClient db;
    private final Agencies agencies;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staffing(JdbcClient db, Agencies agencies, Permissions permissions, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.agencies = agencies;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** All bodies with a norm, the largest gap first; a body whose task nobody has rated counts as ordinary, 待核. */
    @Transactional(readOnly = true)
    public List<StaffingRow> check() {
        return db.sql("""
                with recursive below (root, code) as (
                    select code, code from organization.agency
                    union all
                    select below.root, a.code from organization.agency a
                        join below on a.parent = below.code and a.kind in ('SECTION', 'SQUAD')
                ), staff as (
                    select below.root, count(*) filter (where o.full_time) as full_time, count(*) as everybody
                    from below join organization.officer o on o.agency = below.code
                    where o.joined <= :day and (o.left_on is null or o.left_on >= :day)
                    group by below.root
                ), normed as (
                    select g.code, g.name, g.kind, coalesce(n.task, case g.kind when 'TOWN' then 'ORDINARY'
                               when 'VILLAGE' then 'VILLAGE' else 'OTHER_DEPARTMENT' end) as task,
                           coalesce(n.status, 'UNCERTAIN') as status
                    from organization.agency g
                         left join organization.staffing_norm n on n.agency = g.code and n.valid_from <= :day
                                and (n.valid_to is null or n.valid_to >= :day)
                    where g.kind in ('TOWN', 'VILLAGE', 'DEPARTMENT')
                      and g.valid_from <= :day and (g.valid_to is null or g.valid_to >= :day)
                )
                select n.code, n.name, n.task, r.label, r.basis, r.required, n.status = 'READ' as certain,
                       (case when n.kind = 'VILLAGE' then coalesce(s.everybody, 0) else coalesce(s.full_time, 0) end)::int as actual
                from normed n join organization.staffing_requirement r on r.task = n.task
                     left join staff s on s.root = n.code
                order by greatest(0, r.required - case when n.kind = 'VILLAGE' then coalesce(s.everybody, 0) else coalesce(s.full_time, 0) end) desc, n.code
                """).param("day", LocalDate.now(clock)).query(StaffingRow.class).list();
    }

    /** The ratings by which the norm is chosen. */
    @Transactional(readOnly = true)
    public Map<String, String> tasks() {
        record Task(String task, String label) {}
        var tasks = new LinkedHashMap<String, String>();
        db.sql("select task, label from organization.staffing_requirement order by required desc, task").query(Task.class)
                .list().forEach(task -> tasks.put(task.task, task.label));
        return tasks;
    }

    /** Rates the task of a body from a day on (监管任务分类). */
    public void classify(String agency, String task, LocalDate from) {
        permissions.require("organization.edit");
        var body = agencies.view(agency);
        var label = tasks().get(task);
        if (label == null) {
            throw new Refused("请选择监管任务分类。").at("task");
        }
        db.sql("""
                update organization.staffing_norm set valid_to = :eve
                where agency = :agency and valid_to is null and valid_from < :from
                """).param("eve", from.minusDays(1)).param("agency", agency).param("from", from).update();
        db.sql("""
                insert into organization.staffing_norm (agency, valid_from, task, status)
                values (:agency, :from, :task, 'READ')
                on conflict (agency, valid_from) do update set task = excluded.task, status = 'READ'
                """).param("agency", agency).param("from", from).param("task", task).update();
        events.publishEvent(new AgencyEvent.TaskClassified(body.id(), body.name(), label, from, clock.instant()));
    }
}
