package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that a decision depends on, as it stands on the day (作出决定的条件).
 *
 * @param officersNeeded how many officers must handle the case, at least
 * @param told the grounds for a hearing by party, worked out from what is proposed; empty text where none is met
 * @param fines the sum about to be decided by party
 * @param sanctions the other penalties about to be decided by party
 */
record DecisionFacts(
        LocalDate today, UUID decider, int officersNeeded, List<CaseOfficer> officers, List<Party> parties, List<Notice> notices,
        List<Defence> defences, List<Hearing> hearings, boolean reviewNeeded, Optional<LegalReview> review,
        boolean discussionNeeded, Optional<Discussion> discussion, Map<UUID, String> told, Map<UUID, BigDecimal> fines,
        Map<UUID, Set<Sanction>> sanctions) {

    Optional<Notice> notice(UUID party) {
        return notices.stream().filter(n -> n.party().equals(party)).findFirst();
    }

    boolean heardOut(UUID party) {
        return notice(party).stream().anyMatch(n -> defences.stream().anyMatch(d -> d.notice().equals(n.id())))
                || hearings.stream().anyMatch(h -> h.party().equals(party));
    }
}
