package anlan.inspection.patrol;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.Agencies;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.division.Divisions;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of the information officers (巡查上报): taken from the phone, handled by the town office, told to who reported. */
@Service
@Transactional
public class Patrols {

    private static final String HANDLE = "HANDLE_PATROL";
    private static final int OWN = 50;

    private final PatrolStore store;
    private final PatrolReader reader;
    private final Duties duties;
    private final Agencies agencies;
    private final Divisions divisions;
    private final Officers officers;
    private final FileStore files;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Patrols(PatrolStore store, PatrolReader reader, Duties duties, Agencies agencies, Divisions divisions, Officers officers, FileStore files,
            Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.duties = duties;
        this.agencies = agencies;
        this.divisions = divisions;
        this.officers = officers;
        this.files = files;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a report; the town office of the place must say in time what becomes of it. */
    public void report(PatrolDraft draft) {
        permissions.require("patrol.report");
        var person = me.get();
        var today = LocalDate.now(clock);
        var agency = agencies.townOffice(person.division(), today).map(office -> office.code()).orElse(person.agency());
        var place = new Patrol.Place(person.division(), divisions.name(person.division()), agency);
        var patrol = store.save(Patrol.report(draft.checked(), place, person.person(), person.name(), now()));
        reader.attach(patrol.id, draft.photos());
        var head = officers.head(agency).map(officer -> officer.id()).orElse(null);
        duties.start(NewDuty.of(HANDLE, patrol.id, "处理信息员上报：" + patrol.what.label()).by("D86", today).owner(head, agency)
                .waitingFor(new OfficerId(person.person())).link("/patrols/" + patrol.id.value()).basis("本机关内部期限", "隐患无人处理，上报的人得不到答复"));
        events.publishEvent(new PatrolReported(patrol.id, enterprise(patrol), patrol.what, patrol.place, draft.photos().size(), now()));
    }

    /** Says what becomes of a report, in words that who reported it reads on the phone. */
    public void handle(PatrolId id, PatrolStatus next, String outcome) {
        permissions.require("patrol.handle");
        var patrol = store.findById(id).orElseThrow(() -> new Refused("没有这条上报，或者您无权查看。"));
        if (patrol.reporter.equals(me.person())) {
            throw new Refused("自己上报的，请由别人处理。");
        }
        patrol.become(next, outcome, me.name(), now());
        store.save(patrol);
        duties.done(HANDLE, id);
        events.publishEvent(new PatrolHandled(id, enterprise(patrol), next, patrol.outcome, now()));
    }

    @Transactional(readOnly = true)
    public PatrolView view(PatrolId id) {
        return seen(id);
    }

    @Transactional(readOnly = true)
    public List<PatrolView.Photo> photos(PatrolId id) {
        seen(id);
        return reader.photos(id);
    }

    @Transactional(readOnly = true)
    public StoredFile photo(PatrolId id, FileId file) {
        return photos(id).stream().filter(p -> p.file().equals(file)).findFirst().flatMap(p -> files.find(p.file()))
                .orElseThrow(() -> new Refused("没有这张照片，或者您无权查看。"));
    }

    /** What the signed-in person reported lately, with what became of it. */
    @Transactional(readOnly = true)
    public List<PatrolView> own() {
        return reader.of(me.person(), OWN);
    }

    @Transactional(readOnly = true)
    public Page<PatrolView> list(PatrolView.Filter filter) {
        permissions.require("patrol.read");
        return reader.page(filter);
    }

    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        return reader.counts();
    }

    /** The reporter sees his own; the office sees those of its place. */
    private PatrolView seen(PatrolId id) {
        var patrol = reader.find(id).orElseThrow(() -> new Refused("没有这条上报，或者您无权查看。"));
        if (!permissions.may("patrol.read") && reader.of(me.person(), OWN).stream().noneMatch(own -> own.id().equals(id))) {
            throw new Refused("没有这条上报，或者您无权查看。");
        }
        return patrol;
    }

    private static @Nullable EnterpriseId enterprise(Patrol patrol) {
        return patrol.enterprise == null ? null : new EnterpriseId(patrol.enterprise);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
