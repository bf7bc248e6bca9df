package anlan.terminal.deed;

import anlan.kernel.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a deed led to (办理结果). */
record Outcome(
        DeedStatus status, @Nullable String reason, @Nullable String provision, List<Conflict> conflicts, Map<String, Object> result) {

    static final Outcome DONE = new Outcome(DeedStatus.ACCEPTED, null, null, List.of(), Map.of());

    static Outcome done(Map<String, Object> result) {
        return new Outcome(DeedStatus.ACCEPTED, null, null, List.of(), result);
    }

    /** Done but for what a person has to decide. */
    static Outcome but(List<Conflict> conflicts) {
        return conflicts.isEmpty() ? DONE : new Outcome(DeedStatus.CONFLICT, null, null, conflicts, Map.of());
    }

    static Outcome held(String reason) {
        return held(reason, List.<Conflict>of());
    }

    static Outcome held(String reason, Map<String, Object> result) {
        return new Outcome(DeedStatus.HELD, reason, null, List.of(), result);
    }

    static Outcome held(String reason, List<Conflict> conflicts) {
        return new Outcome(DeedStatus.HELD, reason, null, conflicts, Map.of());
    }

    static Outcome refused(Refused refused) {
        return new Outcome(DeedStatus.REFUSED, refused.getMessage(), refused.provision(), List.of(), Map.of());
    }
}
