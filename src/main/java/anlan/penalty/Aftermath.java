package anlan.penalty;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What followed the decisions of a case (决定以后的情况), as its page shows it. */
public record Aftermath(List<Deferral> deferrals, List<Instalment> instalments, List<Remedy> remedies, List<Undoing> undoings,
        List<Suspension> suspensions, List<Ending> endings, List<Auction> auctions, List<ExecutionAgreement> agreements,
        List<AgreementPart> agreementParts, List<DailyPenalty> dailies, List<Undisclosed> undisclosed) {

    /** Whether it is not to be public: it was decided so, or it does not stand as it was published. */
    public boolean keptBack(UUID decision) {
        return undisclosed.stream().anyMatch(u -> u.id().equals(decision)) || undoingsOf(decision).stream().anyMatch(u -> u.outcome().withdraws());
    }


    /** How a decision ended, where it does not stand as it was made. */
    public Optional<Undoing> endOf(UUID decision) {
        return undoings.stream().filter(u -> u.decision().equals(decision) && u.outcome().ends()).findFirst();
    }

    /** A judgment upheld it, or made it out of another. */
    public boolean judged(UUID decision) {
        var made = undoings.stream().filter(u -> decision.equals(u.replacement())).map(Undoing::cause).toList();
        return remedies.stream().filter(r -> r.kind() == Remedy.Kind.SUIT && !r.isRunning())
                .anyMatch(r -> made.contains(r.id()) || r.decision().equals(decision) && r.outcome() != Remedy.Outcome.WITHDRAWN);
    }

    public List<Undoing> undoingsOf(UUID decision) {
        return undoings.stream().filter(u -> u.decision().equals(decision)).toList();
    }

    public List<Remedy> remediesOf(UUID decision) {
        return remedies.stream().filter(r -> r.decision().equals(decision)).toList();
    }

    public Optional<Remedy> running(UUID decision) {
        return remediesOf(decision).stream().filter(Remedy::isRunning).findFirst();
    }

    public Optional<Undoing> undoing(UUID undoing) {
        return undoings.stream().filter(u -> u.id().equals(undoing)).findFirst();
    }

    public List<Deferral> deferralsOf(UUID decision) {
        return deferrals.stream().filter(d -> d.decision().equals(decision)).toList();
    }

    public List<ExecutionAgreement> agreementsOf(UUID decision) {
        return agreements.stream().filter(a -> a.decision().equals(decision)).toList();
    }

    public List<AgreementPart> partsOfAgreement(UUID agreement) {
        return agreementParts.stream().filter(p -> p.agreement().equals(agreement)).toList();
    }

    /** The days that this case punishes; empty where it is no penalty day by day. */
    public List<DailyPenalty> dailiesIn(CaseId id) {
        return dailies.stream().filter(d -> d.penaltyCase().equals(id)).toList();
    }

    /** The cases in which this decision is followed by a penalty day by day. */
    public List<DailyPenalty> dailiesAfter(UUID decision) {
        return dailies.stream().filter(d -> d.decision().equals(decision)).toList();
    }

    public List<Instalment> partsOf(UUID deferral) {
        return instalments.stream().filter(i -> i.deferral().equals(deferral)).toList();
    }
}
