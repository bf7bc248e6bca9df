package anlan.cooperation;

import anlan.inspection.VisitArrived;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitPlanned;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.organization.Organs;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One visit at the enterprise, many departments (联合检查): each body's own visit joins the running work on that enterprise by
 * itself, keeps its own team, record and papers, and the enterprise sees them as one.
 */
@Service
@Transactional
public class JointVisits {

    private final JointStore store;
    private final JointReader reader;
    private final Visits visits;
    private final Papers papers;
    private final Organs organs;
    private final Permissions permissions;
    private final Me me;
    private final Clock clock;

    JointVisits(JointStore store, JointReader reader, Visits visits, Papers papers, Organs organs, Permissions permissions, Me me, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.visits = visits;
        this.papers = papers;
        this.organs = organs;
        this.permissions = permissions;
        this.me = me;
        this.clock = clock;
    }

    /** The visit of one body as the others and the enterprise see it (各单位的检查); empty where it may not be seen. */
    public record Part(String body, UUID target, UUID visit, Optional<VisitView> view, List<PaperView> papers) {}

    /**
     * A joint work as the enterprise sees it: one visit with its departments (本单位的联合检查).
     *
     * @param others who were there too and hand over their own papers
     */
    public record Together(JointWork work, List<Part> parts, List<JointWork.Member> others) {}

    /** A visit planned as a joint one joins the work that its body takes part in on that day. */
    @EventListener
    void on(VisitPlanned planned) {
        var visit = visits.find(planned.subject()).orElseThrow();
        if (visit.scheme().kind() == VisitKind.JOINT) {
            var organ = organs.organ(visit.agency()).code();
            store.targetOf(visit.enterprise(), organ, LocalDate.ofInstant(visit.scheme().from(), clock.getZone()))
                    .ifPresent(target -> store.link(visit.id().value(), target, organ));
        }
    }

    @EventListener
    void on(VisitArrived arrived) {
        store.arrived(arrived.subject().value());
    }

    /** The visits of a work, each with its papers, as far as they may be seen. */
    @Transactional(readOnly = true)
    public List<Part> of(JointWorkId id) {
        return store.parts(id).visits().stream().map(this::part).toList();
    }

    private Part part(JointWork.Linked linked) {
        var view = visits.find(new VisitId(linked.visit()));
        return new Part(linked.bodyName(), linked.target(), linked.visit(), view, view.map(v -> papers.of(v.id())).orElse(List.of()));
    }

    /** How many joint works there are on an enterprise, for its file. */
    @Transactional(readOnly = true)
    public long count(UUID enterprise) {
        return reader.count(enterprise);
    }

    /** What the enterprise of the signed-in person sees: who came together, what each recorded. */
    @Transactional(readOnly = true)
    public Page<Together> mine(int number) {
        permissions.require("enterprise.own");
        var found = reader.page(Objects.requireNonNull(me.get().enterprise()), number);
        return Page.of(found.rows().stream().map(this::together).toList(), found.number(), found.size(), found.total());
    }

    private Together together(JointWork work) {
        var all = store.parts(work.id());
        var parts = all.visits().stream().map(this::part).filter(p -> p.view().filter(v -> v.arrival() != null).isPresent()).toList();
        return new Together(work, parts, all.members().stream()
                .filter(m -> m.arrivedAt() != null && parts.stream().noneMatch(p -> p.body().equals(m.name()))).toList());
    }

    /** The work that a visit belongs to. */
    @Transactional(readOnly = true)
    public Optional<JointWork> ofVisit(VisitId visit) {
        return reader.ofVisit(visit.value()).stream().findFirst();
    }
}
