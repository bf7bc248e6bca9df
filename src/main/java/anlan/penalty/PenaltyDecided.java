package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A penalty was decided about a party (作出行政处罚决定), in a case or on the spot; what may be published of it is here. */
public record PenaltyDecided(
        Identifier subject, EnterpriseId enterprise, UUID decision, boolean unit, String party, String number, String acts,
        String basis, String content, Money fine, String authority, LocalDate decidedOn, Instant at) implements Traceable {

    static PenaltyDecided of(PenaltyCase held, Decision decision, Party party, List<Offence> offences, String organ, Instant at) {
        return new PenaltyDecided(held.id, CaseDesk.enterprise(held), decision.id(), party.isUnit(), party.name(), decision.number(),
                offences.stream().map(Offence::act).collect(Collectors.joining("；")),
                offences.stream().map(Offence::provision).distinct().collect(Collectors.joining("、")), decision.content(),
                new Money(decision.fine()), organ, decision.decidedOn(), at);
    }

    @Override
    public String summary() {
        return "作出行政处罚决定 " + number + "：" + party + "，" + content;
    }
}
