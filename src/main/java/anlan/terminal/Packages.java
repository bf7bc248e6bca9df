package anlan.terminal;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.hazard.OrderView;
import anlan.hazard.Orders;
import anlan.inspection.Phrases;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.inspection.patrol.PatrolKind;
import anlan.inspection.patrol.Patrols;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Organs;
import anlan.organization.division.Divisions;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.security.SignedIn;
import anlan.terminal.TaskPackage.OrderTask;
import anlan.terminal.TaskPackage.SealedTask;
import anlan.terminal.TaskPackage.Task;
import anlan.terminal.TaskPackage.VisitTask;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The packages of the phones (离线任务包): today's tasks of the person signed in, with all that is needed without a net. */
@Service
@Transactional
public class Packages {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 3;
    private static final int MOST_ORDERS = 30;
    private static final int OWN_NUMBERS = 10;
    private static final int NUMBERS_OF_OTHERS = 3;

    private static final List<TaskPackage.Choice> KINDS = Arrays.stream(PatrolKind.values())
            .map(kind -> new TaskPackage.Choice(kind.name(), kind.label())).toList();

    /** A package with its mark: the same mark, the same content, whatever the boxes were sealed with. */
    public record Marked(String mark, Supplier<TaskPackage> content) {}

    private final Tasks tasks;
    private final Visits visits;
    private final Orders orders;
    private final Enterprises enterprises;
    private final Patrols patrols;
    private final Phrases phrases;
    private final Divisions divisions;
    private final Officers officers;
    private final Organs organs;
    private final NumberBlocks numbers;
    private final DeviceStore devices;
    private final Permissions permissions;
    private final Me me;
    private final JsonMapper json;
    private final Clock clock;

    Packages(Tasks tasks, Visits visits, Orders orders, Enterprises enterprises, Patrols patrols, Phrases phrases, Divisions divisions, Officers officers,
            Organs organs, NumberBlocks numbers, DeviceStore devices, Permissions permissions, Me me, JsonMapper json, Clock clock) {
        this.tasks = tasks;
        this.visits = visits;
        this.orders = orders;
        this.enterprises = enterprises;
        this.patrols = patrols;
        this.phrases = phrases;
        this.divisions = divisions;
        this.officers = officers;
        this.organs = organs;
        this.numbers = numbers;
        this.devices = devices;
        this.permissions = permissions;
        this.me = me;
        this.json = json;
        this.clock = clock;
    }

    /** Tops the numbers of the phone up and packs. */
    public Marked of(DeviceId device) {
        permissions.require("terminal.use");
        devices.hold(device);
        var open = pack(device, me.get(), LocalDate.now(clock));
        var now = clock.instant();
        return new Marked(mark(open), () -> open.with(open.visits().stream().map(this::sealed).toList()).at(now));
    }

    private TaskPackage pack(DeviceId device, SignedIn person, LocalDate today) {
        var officer = officers.view(new OfficerId(person.person()));
        var organ = organs.organ(person.agency());
        boolean visiting = permissions.may("visit.record");
        boolean reporting = permissions.may("patrol.report");
        var towns = divisions.towns(person.division().substring(0, 6), today).stream()
                .map(town -> new TaskPackage.Town(town.prefix(), town.name())).toList();
        return new TaskPackage(null,
                new TaskPackage.Person(person.person(), person.name(), officer.certificateNo(), person.agency(), person.agencyName()),
                new TaskPackage.Agency(person.agency(), organ.name()), today.getYear(), visiting ? numbers.of(device, person.agency(), OWN_NUMBERS) : Map.of(),
                phrases.all(), towns, reporting ? KINDS : List.of(), reporting ? reports() : List.of(), visiting ? visits(device, organ.code(), today) : List.of(),
                permissions.may("order.reinspect") ? orders(person) : List.of());
    }

    private List<TaskPackage.Reported> reports() {
        return patrols.own().stream().map(p -> new TaskPackage.Reported(p.id().value(), p.what().label(), p.place(), p.at(),
                p.status().label(), p.outcome())).toList();
    }

    private List<Task> visits(DeviceId device, String organ, LocalDate today) {
        var from = today.minusDays(DAYS_BACK).atStartOfDay(clock.getZone()).toInstant();
        var to = today.plusDays(DAYS_AHEAD + 1).atStartOfDay(clock.getZone()).toInstant();
        return visits.due(from, to).stream().<Task>map(visit -> tasks.of(visit, ofAnother(device, organ, visit))).toList();
    }

    private @Nullable Map<String, List<String>> ofAnother(DeviceId device, String organ, VisitView visit) {
        return organs.organ(visit.agency()).code().equals(organ) ? null : numbers.of(device, visit.agency(), NUMBERS_OF_OTHERS);
    }

    private List<OrderTask> orders(SignedIn person) {
        var owed = orders.owed(MOST_ORDERS);
        if (owed.isEmpty()) {
            return List.of();
        }
        var files = enterprises.views(owed.stream().map(OrderView::enterprise).distinct().map(EnterpriseId::new).toList()).stream()
                .collect(Collectors.toMap(file -> file.id().value(), file -> file, (one, _) -> one));
        var colleagues = tasks.colleagues(person.agency());
        return owed.stream().filter(order -> files.containsKey(order.enterprise()))
                .map(order -> tasks.of(order, files.get(order.enterprise()), colleagues)).toList();
    }

    private Task sealed(Task task) {
        return task instanceof VisitTask visit && visit.sealed()
                ? new SealedTask(visit.id(), true, visit.kind(), visit.kindLabel(), visit.from(), visit.to(),
                        SealedBox.of(json.writeValueAsBytes(visit)))
                : task;
    }

    private String mark(TaskPackage open) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(open)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
