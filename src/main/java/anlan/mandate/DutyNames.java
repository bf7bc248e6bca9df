package anlan.mandate;

import anlan.organization.Agencies;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says by name who owes a duty (责任人、责任单位). */
@Component
class DutyNames {

    private final Officers officers;
    private final Agencies agencies;
    private final Clock clock;

    DutyNames(Officers officers, Agencies agencies, Clock clock) {
        this.officers = officers;
        this.agencies = agencies;
        this.clock = clock;
    }

    List<DutyView> named(List<DutyView> duties) {
        var names = new HashMap<UUID, String>();
        return duties.stream().map(duty -> {
            var owner = duty.ownerId() == null ? "本单位" : names.computeIfAbsent(duty.ownerId(), this::name);
            return new DutyView(duty.id(), duty.kind(), duty.title(), duty.subjectKind(), duty.subject(), duty.link(),
                    duty.basis(), duty.consequence(), duty.due(), duty.state(), duty.overdueSince(), duty.provisional(),
                    duty.escalation(), duty.ownerId(), owner, duty.agency(), duty.started(), duty.ended(), duty.now());
        }).toList();
    }

    /** The bodies of today by code, the superior ones first. */
    Map<String, String> bodies() {
        var bodies = new LinkedHashMap<String, String>();
        agencies.on(LocalDate.now(clock)).forEach(body -> bodies.put(body.code(), body.name()));
        return bodies;
    }

    private String name(UUID officer) {
        return officers.find(new OfficerId(officer), LocalDate.now(clock)).map(person -> person.name()).orElse("已离任人员");
    }
}
