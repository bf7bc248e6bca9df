package anlan.organization;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transfers of staff from one body to another (调动): posts there begin, posts here end, duties stay with the body. */
@Service
@Transactional
public class StaffTransfers {

    /** Where to, into which post, from which day, why. */
    public record Transfer(String agency, Post post, LocalDate day, String reason) {}

    /** A transfer that was made (调动经历). */
    public record Made(String fromName, String toName, LocalDate day, String reason) {}

    private final OfficerStore store;
    private final Officers officers;
    private final Agencies agencies;
    private final JdbcClient db;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffTransfers(OfficerStore store, Officers officers, Agencies agencies, JdbcClient db, Permissions permissions,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.agencies = agencies;
        this.db = db;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** The transfers of one person, the latest first. */
    @Transactional(readOnly = true)
    public List<Made> of(OfficerId officer) {
        return db.sql("""
                select f.name as from_name, t.name as to_name, m.day, m.reason
                from organization.transfer m
                    join organization.agency f on f.code = m.from_agency join organization.agency t on t.code = m.to_agency
                where m.officer = :officer order by m.day desc, m.id desc
                """).param("officer", officer.value()).query(Made.class).list();
    }

    /** Moves somebody; the day is the first in the new body. */
    public void move(OfficerId id, Transfer wanted) {
        permissions.require("organization.edit");
        var officer = store.findById(id).orElseThrow(() -> new Refused("没有这名人员。"));
        var from = agencies.view(officer.agency());
        var to = agencies.find(wanted.agency()).orElseThrow(() -> new Refused("请选择调入的机构。").at("agency"));
        require(officer, to, wanted);
        store.save(officer.movedTo(to.code()));
        officers.endPosts(id, from.code(), wanted.day().minusDays(1));
        officers.give(id, to.code(), wanted.post(), wanted.day());
        db.sql("""
                insert into organization.transfer (id, officer, from_agency, to_agency, day, reason)
                values (:id, :officer, :from, :to, :day, :reason)
                """)
                .param("id", Identifier.fresh()).param("officer", id.value()).param("from", from.code())
                .param("to", to.code()).param("day", wanted.day()).param("reason", wanted.reason().strip()).update();
        events.publishEvent(new OfficerEvent.OfficerMoved(
                id, officer.name(), from.code(), from.name(), to.name(), wanted.day(), wanted.reason().strip(), clock.instant()));
    }

    private void require(Officer officer, AgencyView to, Transfer wanted) {
        if (to.code().equals(officer.agency())) {
            throw new Refused(officer.name() + "现在就在" + to.name() + "，请选择另一个机构。").at("agency");
        }
        if (!to.existsOn(wanted.day())) {
            throw new Refused(to.name() + "在 " + wanted.day() + " 尚未设立或者已经撤销。").at("agency");
        }
        if (wanted.day().isAfter(LocalDate.now(clock))) {
            throw new Refused("调动日期不能晚于今天，请在到任当天登记。").at("day");
        }
        var since = of(officer.id()).stream().findFirst().map(Made::day).orElse(officer.joined());
        if (wanted.day().isBefore(since)) {
            throw new Refused("调动日期早于到现机构的日期 " + since + "。").at("day");
        }
        if (wanted.reason().isBlank()) {
            throw new Refused("请写明调动的依据，例如任免文号。").at("reason");
        }
    }
}
