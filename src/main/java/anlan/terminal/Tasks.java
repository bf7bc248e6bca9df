package anlan.terminal;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.hazard.Closings;
import anlan.hazard.HazardLevel;
import anlan.hazard.HazardRow;
import anlan.hazard.HazardStatus;
import anlan.hazard.Hazards;
import anlan.hazard.OrderView;
import anlan.inspection.ChecklistItem;
import anlan.inspection.SiteFile;
import anlan.inspection.SiteRecords;
import anlan.inspection.SiteView;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.WorkCalendar;
import anlan.law.Calendars;
import anlan.organization.Officers;
import anlan.organization.Organs;
import anlan.terminal.TaskPackage.Member;
import anlan.terminal.TaskPackage.OrderTask;
import anlan.terminal.TaskPackage.Unit;
import anlan.terminal.TaskPackage.VisitTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a phone needs for one visit or one re-inspection (检查任务、复查任务). */
@Component
class Tasks {

    private static final int VISITS_TOLD = 6;
    private static final int HAZARDS_TOLD = 30;

    private final Visits visits;
    private final SiteRecords sites;
    private final Hazards hazards;
    private final Closings closings;
    private final Enterprises enterprises;
    private final Officers officers;
    private final Organs organs;
    private final Calendars calendars;
    private final Clock clock;

    Tasks(Visits visits, SiteRecords sites, Hazards hazards, Closings closings, Enterprises enterprises, Officers officers,
            Organs organs, Calendars calendars, Clock clock) {
        this.visits = visits;
        this.sites = sites;
        this.hazards = hazards;
        this.closings = closings;
        this.enterprises = enterprises;
        this.officers = officers;
        this.organs = organs;
        this.calendars = calendars;
        this.clock = clock;
    }

    VisitTask of(VisitView visit, @Nullable Map<String, List<String>> numbers) {
        var site = sites.view(visit);
        var scheme = visit.scheme();
        var open = scheme.open();
        var arrival = visit.arrival();
        var basis = closings.basis(visit.agency(), LocalDate.now(clock));
        return new VisitTask(visit.id().value(), visit.status().name(), open.kind().name(), open.kind().label(), scheme.from(),
                scheme.to(), open.source(), scheme.content(), scheme.way(), scheme.remark(), visit.sealed(),
                organs.organ(visit.agency()).name(), numbers, unit(visit), team(visit), checklists(site), VisitFields.of(visit, site),
                site.files().stream().filter(SiteFile::isPhoto).map(Tasks::photo).toList(),
                arrival == null ? null : new TaskPackage.Arrived(arrival.arrivedAt()), history(visit),
                new TaskPackage.Basis(basis.order(), basis.measure()));
    }

    /** As the papers name it, with the place from the register. */
    private Unit unit(VisitView visit) {
        var subject = visit.subject();
        var file = enterprises.find(new EnterpriseId(visit.enterprise()));
        return new Unit(visit.enterprise(), subject.enterpriseName(), subject.enterpriseCode(), subject.address(), subject.town(),
                Objects.requireNonNullElse(subject.head(), ""), Objects.requireNonNullElse(subject.phone(), ""), subject.tradeName(),
                file.map(f -> f.facts().latitude()).orElse(null), file.map(f -> f.facts().longitude()).orElse(null));
    }

    private static List<Member> team(VisitView visit) {
        return visit.team().stream().map(m -> new Member(m.officer(), m.name(), m.certificateNo(), m.agencyName())).toList();
    }

    private List<TaskPackage.Checklist> checklists(SiteView site) {
        var calendar = calendars.current();
        var lists = new LinkedHashMap<String, TaskPackage.Checklist>();
        site.sections().forEach(section -> {
            var key = section.checklist().value().toString();
            var list = lists.computeIfAbsent(key, _ -> new TaskPackage.Checklist(section.checklist().value(), section.list(), new ArrayList<>()));
            section.lines().forEach(line -> list.items().add(item(line.item(), line.basis(), calendar)));
        });
        return List.copyOf(lists.values());
    }

    private TaskPackage.Item item(ChecklistItem item, String basis, WorkCalendar calendar) {
        return new TaskPackage.Item(item.id(), item.code(), item.section(), item.question(), item.how(), basis, item.basis(),
                item.violation(), item.finding(), item.requirement(), calendar.workdayFrom(LocalDate.now(clock).plusDays(item.days())),
                item.major());
    }

    private static TaskPackage.Photo photo(SiteFile file) {
        return new TaskPackage.Photo(file.file().value(), file.name(), file.item(), file.finding(), file.takenAt());
    }

    /** What is known of the place; another visit that is not made yet is nobody's business here. */
    private TaskPackage.History history(VisitView visit) {
        var past = visits.ofEnterprise(visit.enterprise(), VISITS_TOLD + 6).stream().filter(row -> row.status().isSigned()).limit(VISITS_TOLD)
                .map(row -> new TaskPackage.PastVisit(LocalDate.ofInstant(Optional.ofNullable(row.arrivedAt()).orElse(row.plannedFrom()),
                        clock.getZone()), row.kind().label(), row.status().label()))
                .toList();
        var open = hazards.ofEnterprise(visit.enterprise(), HAZARDS_TOLD).stream().filter(Tasks::isOpen)
                .map(h -> new TaskPackage.OpenHazard(h.id().value(), h.problem(), h.place(), h.due(), h.level() == HazardLevel.MAJOR)).toList();
        return new TaskPackage.History(past, open);
    }

    private static boolean isOpen(HazardRow hazard) {
        return hazard.status() != HazardStatus.CLOSED && hazard.status() != HazardStatus.TRANSFERRED;
    }

    OrderTask of(OrderView order, EnterpriseView file, List<Member> colleagues) {
        var facts = file.facts();
        var unit = new Unit(order.enterprise(), order.enterpriseName(), order.enterpriseCode(), file.address(), order.town(), file.leader(),
                file.leaderPhone(), order.tradeName(), facts.latitude(), facts.longitude());
        var items = order.items().stream().filter(item -> item.isToInspect(LocalDate.now(clock)))
                .map(item -> new TaskPackage.Ordered(item.hazard(), item.problem(), item.requirement(), item.due())).toList();
        return new OrderTask(order.id().value(), order.number(), unit, order.due(), order.status().name(), items, colleagues);
    }

    /** Those of a body who hold a certificate today. */
    List<Member> colleagues(String agency) {
        return officers.of(agency).stream().filter(o -> o.certified())
                .map(o -> new Member(o.id().value(), o.name(), o.certificateNo(), o.agencyName())).toList();
    }
}
