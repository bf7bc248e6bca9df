package anlan.inspection;

import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Organs;
import anlan.platform.document.form.Organ;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a visit asks of the organization (执法人员与负责人). */
@Component
class Roster {

    private final Officers officers;
    private final Organs organs;

    Roster(Officers officers, Organs organs) {
        this.officers = officers;
        this.organs = organs;
    }

    /** In whose name the papers of an agency are made. */
    Organ organ(String agency) {
        return organs.organ(agency);
    }

    VisitOfficer officer(UUID person, LocalDate day) {
        var officer = officers.view(new OfficerId(person), day);
        return new VisitOfficer(person, officer.name(), officer.certificateNo(), officer.agencyName());
    }

    /** Who is asked first to approve: the nearest head who neither planned the visit nor makes it. */
    Optional<UUID> approver(Visit visit) {
        return organs.deciders(visit.agency).stream()
                .filter(d -> !d.equals(visit.planner) && !visit.isMember(d)).findFirst();
    }

    /** Everybody who may approve what the agency plans: its head of section and the heads above. */
    Set<UUID> approvers(String agency) {
        return new LinkedHashSet<>(organs.deciders(agency));
    }

    /** The planner first, who then leads the team; colleagues, whether or not they may act; then others who may act on that place and trade. */
    List<UUID> candidates(UUID planner, String agency, String division, String supervisor, LocalDate day) {
        var found = new LinkedHashSet<UUID>();
        officers.of(agency).stream().filter(o -> o.id().value().equals(planner)).forEach(o -> found.add(o.id().value()));
        officers.of(agency).forEach(o -> found.add(o.id().value()));
        officers.candidates(division, supervisor, day).stream().limit(60).forEach(o -> found.add(o.id().value()));
        return List.copyOf(found);
    }
}
