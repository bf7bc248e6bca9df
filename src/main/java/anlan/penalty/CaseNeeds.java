package anlan.penalty;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a case must pass before it is decided (审核、讨论的情形), worked out from what is proposed. */
@Component
class CaseNeeds {

    private final CaseRecords records;
    private final LawDesk law;

    CaseNeeds(CaseRecords records, LawDesk law) {
        this.records = records;
        this.law = law;
    }

    /** 处罚法 58, 办法 47: public interest, a hearing held, difficult; and whatever the heads must discuss is reviewed first. */
    boolean review(PenaltyCase held) {
        return held.publicInterest || held.complex || records.of(held.id, Hearing.class).stream().anyMatch(h -> h.heldOn() != null)
                || discussion(held);
    }

    /** 办法 50: difficult, public interest, or a hearing had to be offered. */
    boolean discussion(PenaltyCase held) {
        return held.publicInterest || held.complex || grounds(held).values().stream().anyMatch(ground -> !ground.isEmpty());
    }

    /** By party, why a hearing must be offered for what is proposed; empty text where none is. */
    Map<UUID, String> grounds(PenaltyCase held) {
        var grounds = new HashMap<UUID, String>();
        var offences = records.of(held.id, Offence.class);
        for (var party : punished(held)) {
            var mine = offences.stream().filter(o -> o.party().equals(party.id())).toList();
            var fine = mine.stream().map(Offence::proposedFine).reduce(BigDecimal.ZERO, BigDecimal::add);
            var day = records.notices(held.id).stream().filter(n -> n.party().equals(party.id())).map(Notice::notifiedOn).findFirst();
            day.ifPresent(d -> grounds.put(party.id(), law.hearingGround(party.kind(), fine, sanctions(mine), d)));
        }
        return grounds;
    }

    static Set<Sanction> sanctions(List<Offence> offences) {
        var sanctions = new HashSet<Sanction>();
        offences.forEach(o -> sanctions.addAll(Sanction.of(o.measures())));
        return sanctions;
    }

    /** The parties of whom an act is to be punished. */
    List<Party> punished(PenaltyCase held) {
        var offences = records.of(held.id, Offence.class);
        return records.of(held.id, Party.class).stream().filter(p -> offences.stream().anyMatch(o -> o.party().equals(p.id()))).toList();
    }
}
