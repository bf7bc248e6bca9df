package anlan.penalty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was done to get evidence in a case and to reach its parties (取证和送达情况). */
public record EvidenceWork(
        List<Survey> surveys, List<Sampling> samplings, List<Appraisal> appraisals, List<Assistance> assistances, List<Recusal> recusals,
        List<ServiceAddress> addresses, List<Announcement> announcements, List<Extraction> extractions, List<InterviewSummons> summonses,
        List<Delivery> deliveries, Map<UUID, List<Custody>> custody) {

    public boolean isEmpty() {
        return surveys.isEmpty() && samplings.isEmpty() && appraisals.isEmpty() && assistances.isEmpty() && recusals.isEmpty()
                && addresses.isEmpty() && announcements.isEmpty() && summonses.isEmpty() && deliveries.isEmpty();
    }

    /** The summons that a record of questioning followed. */
    public Optional<InterviewSummons> summons(UUID interview) {
        return summonses.stream().filter(s -> interview.equals(s.interview())).findFirst();
    }

    /** How a piece of evidence was taken, where a slip of it was made. */
    public Optional<Extraction> extraction(UUID evidence) {
        return extractions.stream().filter(e -> e.evidence().equals(evidence)).findFirst();
    }

    /** Where a piece of evidence was, oldest first. */
    public List<Custody> chain(UUID evidence) {
        return custody.getOrDefault(evidence, List.of());
    }
}
