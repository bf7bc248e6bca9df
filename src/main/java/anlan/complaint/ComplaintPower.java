package anlan.complaint;

import anlan.enterprise.EnterpriseId;
import anlan.mandate.Act;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The items of the power-and-duty list by which complaints are dealt with (举报职权). */
enum ComplaintPower {
    CHECK("511703-QT-005", "受理和核查举报"),
    REWARD("511703-JL-001", "奖励举报有功人员");

    private final String code;
    private final String deed;

    ComplaintPower(String code, String deed) {
        this.code = code;
        this.deed = deed;
    }

    /** At the desk, where nobody is shown a certificate. */
    Act atDesk(Complaint complaint, LocalDate day, UUID person) {
        return act(complaint, day, List.of(person), Act.By.HEAD);
    }

    Act byTwo(Complaint complaint, LocalDate day, Collection<UUID> officers) {
        return act(complaint, day, officers, Act.By.TWO);
    }

    /** The proof of it lies in the territory of the unit: nobody there may read it. */
    private Act act(Complaint complaint, LocalDate day, Collection<UUID> officers, Act.By by) {
        var enterprise = complaint.enterprise == null ? null : new EnterpriseId(complaint.enterprise);
        var knowing = Stream.concat(Stream.ofNullable(complaint.handler), officers.stream()).distinct().map(UUID::toString).toList();
        return new Act(code, complaint.agency, enterprise, day, officers.stream().map(OfficerId::new).toList(), by, deed).sealed(complaint.id, knowing);
    }
}
