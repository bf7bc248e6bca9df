package anlan.hazard;

import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Organs;
import anlan.platform.document.form.Organ;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What orders ask of the organization (机关与负责人). */
@Component
class Offices {

    private final Officers officers;
    private final Organs organs;

    Offices(Officers officers, Organs organs) {
        this.officers = officers;
        this.organs = organs;
    }

    /** An officer as papers name him (执法人员). */
    record Named(UUID officer, String name, String certificateNo) {}

    Organ organ(String agency) {
        return organs.organ(agency);
    }

    Named officer(UUID person, LocalDate day) {
        var officer = officers.view(new OfficerId(person), day);
        return new Named(person, officer.name(), officer.certificateNo());
    }

    /** Who is asked first to decide. */
    Optional<UUID> decider(String agency) {
        return deciders(agency).stream().findFirst();
    }

    /** Whoever may decide for the agency: its head of section and the heads above. */
    List<UUID> deciders(String agency) {
        return organs.deciders(agency);
    }
}
