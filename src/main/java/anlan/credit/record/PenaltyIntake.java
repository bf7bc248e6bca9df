package anlan.credit.record;

import anlan.kernel.Refused;
import anlan.penalty.DecidedPenalties;
import anlan.penalty.DecidedPenalty;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the penalties that were decided before the library was kept into it and into the public register (补录), once, in
 * the order of their ids. What is known already stays as it is, so it may be broken off and begun again; what cannot be
 * taken in is noted with its reason and holds up none of the others.
 */
@Service
class PenaltyIntake {

    static final int STEP = 50;

    private static final Logger LOG = LoggerFactory.getLogger(PenaltyIntake.class);
    private static final int REASON = 200;

    private final IntakeStore store;
    private final IntakeFailures failures;
    private final DecidedPenalties penalties;
    private final PenaltyTaking taking;
    private final Clock clock;

    PenaltyIntake(IntakeStore store, IntakeFailures failures, DecidedPenalties penalties, PenaltyTaking taking, Clock clock) {
        this.store = store;
        this.failures = failures;
        this.penalties = penalties;
        this.taking = taking;
        this.clock = clock;
    }

    /** The next few; how far it is then. */
    @Transactional
    public IntakeProgress step() {
        var before = store.lock(clock.instant());
        if (before.finished()) {
            return before;
        }
        var found = penalties.between(before.reached(), before.until(), STEP);
        long taken = found.stream().filter(this::taken).count();
        var reached = found.isEmpty() ? before.reached() : found.getLast().decision();
        return store.keep(before.on(reached, found.size(), taken, found.size() < STEP ? clock.instant() : null));
    }

    /** Once more what could not be taken in; what no longer stands needs it no more. */
    @Transactional
    public IntakeProgress again() {
        var before = store.lock(clock.instant());
        long taken = 0;
        for (var failure : failures.open()) {
            failures.settle(failure.decision(), clock.instant());
            taken += penalties.find(failure.decision()).filter(this::taken).stream().count();
        }
        return store.keep(before.on(before.reached(), 0, taken, before.finishedAt()));
    }

    private boolean taken(DecidedPenalty penalty) {
        try {
            return taking.takeIn(penalty);
        } catch (RuntimeException e) {
            LOG.warn("处罚补录：{} 没有补录，下次启动时再试", penalty.number(), e);
            failures.note(penalty.decision(), penalty.number(), reason(e), clock.instant());
            return false;
        }
    }

    /** The sentence of a refusal, else the first line of what was at the bottom of it; the rest stands in the log. */
    private static String reason(RuntimeException e) {
        var cause = e instanceof Refused ? e : NestedExceptionUtils.getMostSpecificCause(e);
        var words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
        return words.substring(0, words.offsetByCodePoints(0, Math.min(REASON, words.codePointCount(0, words.length()))));
    }
}
