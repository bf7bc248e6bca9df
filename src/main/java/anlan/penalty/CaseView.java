package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as its page shows it (案件详情), with everything the reader may see. */
public record CaseView(
        CaseId id, String title, String number, String cause, CaseSource source, @Nullable UUID sourceRecord, String sourceNote, LocalDate foundOn, String facts,
        UUID enterprise, String enterpriseName, String enterpriseCode, String tradeName, String town, String agency, CaseStatus status,
        UUID officer, Instant openedAt, @Nullable LocalDate filedOn, String clockRule, @Nullable LocalDate decideBy,
        @Nullable LocalDate stoppedOn,
        boolean publicInterest, boolean complex, @Nullable LocalDate decidedOn, @Nullable LocalDate closedOn, @Nullable LocalDate archivedOn,
        String archiveSha256, boolean reviewNeeded, boolean discussionNeeded, List<CaseOfficer> officers, List<Party> parties,
        List<Offence> offences, List<Approval> approvals, List<Evidence> evidence, List<Interview> interviews,
        List<Preservation> preservations, Optional<Report> report, List<Notice> notices, List<Defence> defences, List<Hearing> hearings,
        List<LegalReview> reviews, List<Discussion> discussions, List<Decision> decisions, List<Payment> payments, List<Urging> urgings,
        List<CourtApplication> applications, Aftermath after, Map<UUID, CaseAccount> accounts, List<Step> steps, Map<UUID, String> names) {

    /** The decision on the spot it goes on from; null where it began as a lead. */
    public @Nullable UUID spot() {
        return source == CaseSource.ON_THE_SPOT ? sourceRecord : null;
    }

    public Party party(UUID party) {
        return parties.stream().filter(p -> p.id().equals(party)).findFirst().orElseThrow();
    }

    public List<Offence> offencesOf(UUID party) {
        return offences.stream().filter(o -> o.party().equals(party)).toList();
    }

    /** The decisions that were neither changed nor annulled. */
    public List<Decision> standing() {
        return decisions.stream().filter(d -> after.endOf(d.id()).isEmpty()).toList();
    }

    /** Whether a judgment binds the party to this decision. */
    public boolean judged(UUID decision) {
        return after.judged(decision);
    }

    /** The last urging letter about a decision. */
    public Optional<Urging> urging(UUID decision) {
        return urgings.stream().filter(u -> u.decision().equals(decision)).reduce((_, last) -> last);
    }

    public Notice notice(UUID notice) {
        return notices.stream().filter(n -> n.id().equals(notice)).findFirst().orElseThrow();
    }

    public List<CaseOfficer> in(CaseOfficer.Role role) {
        return officers.stream().filter(CaseOfficer::acts).filter(o -> o.role() == role).toList();
    }

    public List<CaseOfficer> investigators() {
        return in(CaseOfficer.Role.INVESTIGATOR);
    }

    public List<Approval> pending() {
        return approvals.stream().filter(Approval::isPending).toList();
    }

    public Optional<Hearing> openHearing() {
        return hearings.stream().filter(Hearing::isOpen).findFirst();
    }

    public String name(@Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    /** Whether the clock of the case is over and nothing was decided. */
    public boolean isLate(LocalDate today) {
        return decidedOn == null && decideBy != null && today.isAfter(decideBy) && !status.isEnded();
    }
}
