package anlan.penalty;

import anlan.kernel.Period;
import anlan.law.Limitations.WayToCourt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a decision (决定的存续): whether it stands, is under review, or took the place of another. */
@Component
class DecisionFate {

    private final CaseRecords records;

    DecisionFate(CaseRecords records) {
        this.records = records;
    }

    /** The decisions of a case that were neither changed nor annulled. */
    List<Decision> standing(CaseId id) {
        var ended = records.of(id, Undoing.class).stream().filter(u -> u.outcome().ends()).map(Undoing::decision).toList();
        return records.of(id, Decision.class).stream().filter(d -> !ended.contains(d.id())).toList();
    }

    List<Remedy> remedies(Decision decision) {
        return records.of(decision.penaltyCase(), Remedy.class).stream().filter(r -> r.decision().equals(decision.id())).toList();
    }

    Optional<Remedy> running(Decision decision) {
        return remedies(decision).stream().filter(Remedy::isRunning).findFirst();
    }

    /** Execution was stopped by the body or the court that reviews it. */
    boolean isStayed(Decision decision) {
        return running(decision).filter(Remedy::stayed).isPresent();
    }

    /** Refuses what may not be done while the decision is under review (强制法 53). */
    void requireSettled(Decision decision, String deed) {
        var running = running(decision);
        Basis.COURT.require(running.isEmpty(), "当事人已申请" + running.map(r -> r.kind().label() + "（" + r.body() + "）").orElse("") + "，期间不得" + deed + "。");
    }

    /** The days on which nothing is added for late payment (处罚法 73). */
    List<Period> suspensions(Decision decision) {
        return remedies(decision).stream().map(Remedy::period).toList();
    }

    /** From where the window of the court counts. */
    WayToCourt way(Decision decision, @Nullable LocalDate deferredUntil, @Nullable LocalDate urged) {
        var ended = remedies(decision).stream().filter(r -> !r.isRunning()).toList();
        var reviewed = ended.stream().filter(r -> r.kind() == Remedy.Kind.REVIEW && r.outcome() != Remedy.Outcome.WITHDRAWN).reduce((_, last) -> last);
        var given = ended.stream().filter(r -> r.outcome() == Remedy.Outcome.WITHDRAWN).reduce((_, last) -> last);
        return new WayToCourt(Objects.requireNonNull(decision.servedOn()), reviewed.map(Remedy::endedOn).orElse(null), given.map(Remedy::endedOn).orElse(null),
                deferredUntil, urged, isOnTheSpot(decision));
    }

    /** As it was made on the spot; what took its place was not. */
    private boolean isOnTheSpot(Decision decision) {
        var held = records.get(decision.penaltyCase());
        return held.source == CaseSource.ON_THE_SPOT && decision.id().equals(held.sourceRecord);
    }

    /** The suit of which the judgment binds the party to this decision: it upheld it, or made it what it is. */
    Optional<Remedy> judgment(Decision decision) {
        return madeBy(decision).or(() -> remedies(decision).stream().filter(r -> r.outcome() == Remedy.Outcome.UPHELD || r.outcome() == Remedy.Outcome.UNLAWFUL)
                .reduce((_, last) -> last)).filter(r -> r.kind() == Remedy.Kind.SUIT);
    }

    /** The review or suit that made this decision out of another. */
    Optional<Remedy> madeBy(Decision decision) {
        return undoneFor(decision).flatMap(u -> records.of(decision.penaltyCase(), Remedy.class).stream().filter(r -> r.id().equals(u.cause())).findFirst());
    }

    private Optional<Undoing> undoneFor(Decision decision) {
        return records.of(decision.penaltyCase(), Undoing.class).stream().filter(u -> decision.id().equals(u.replacement())).findFirst();
    }

    /** This decision and those it took the place of: what was paid on them was paid on it. */
    List<UUID> line(Decision decision) {
        var line = new ArrayList<>(List.of(decision.id()));
        var undoings = records.of(decision.penaltyCase(), Undoing.class);
        for (int i = 0; i < line.size(); i++) {
            var made = line.get(i);
            undoings.stream().filter(u -> made.equals(u.replacement())).map(Undoing::decision).forEach(line::add);
        }
        return line;
    }
}
