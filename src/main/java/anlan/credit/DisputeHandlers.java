package anlan.credit;

import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Organs;
import anlan.organization.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may give a dispute to whom (异议改派): the handler himself, or whoever leads him or the organ, to the people of the organ. */
@Component
class DisputeHandlers {

    private final Officers officers;
    private final Organs organs;
    private final Staff staff;
    private final Clock clock;

    DisputeHandlers(Officers officers, Organs organs, Staff staff, Clock clock) {
        this.officers = officers;
        this.organs = organs;
        this.staff = staff;
        this.clock = clock;
    }

    Map<UUID, String> successors(Dispute dispute, UUID person) {
        if (dispute.handler == null || !mayHandOver(dispute, dispute.handler, person)) {
            return Map.of();
        }
        var people = staff.of(dispute.agency);
        people.remove(dispute.handler);
        return people;
    }

    /** The name of whoever takes over. */
    String named(Dispute dispute, UUID person, UUID to) {
        if (dispute.handler == null) {
            throw new Refused("还没有人承办这件异议，请直接承办。");
        }
        if (!mayHandOver(dispute, dispute.handler, person)) {
            throw new Refused("只有承办人本人或者他的负责人可以改派。");
        }
        return staff.named(dispute.agency, to).orElseThrow(() -> new Refused("只能改派给本机关的在任人员。").at("to"));
    }

    private boolean mayHandOver(Dispute dispute, UUID handler, UUID person) {
        return person.equals(handler) || organs.deciders(dispute.agency).contains(person)
                || officers.find(new OfficerId(handler), LocalDate.now(clock)).filter(o -> organs.deciders(o.agency()).contains(person)).isPresent();
    }
}
