package anlan.insight;

import anlan.kernel.Identifier;
import anlan.kernel.Sealing;
import anlan.kernel.Traceable;
import anlan.kernel.Unsealing;
import anlan.platform.database.Scope;
import anlan.platform.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Deeds and people of the ledger's tests. */
final class LedgerFixtures {

    static final Instant AT = Instant.parse("2026-11-25T02:00:00.123456789Z");

    private LedgerFixtures() {}

    record ThingId(UUID value) implements Identifier {}

    /** A deed on a thing. */
    record ThingDone(ThingId subject, List<ThingId> sources, @Nullable ThingId enterprise, String summary, Instant at)
            implements Traceable {}

    /** A thing hidden from everybody else. */
    record ThingHidden(ThingId subject, Set<UUID> readers, String summary, Instant at) implements Sealing {}

    /** A thing hidden no more. */
    record ThingShown(ThingId subject, String summary, Instant at) implements Unsealing {}

    static ThingId aThing() {
        return new ThingId(Identifier.fresh());
    }

    static ThingDone aDeed(String summary) {
        return new ThingDone(aThing(), List.of(), null, summary, AT);
    }

    static SignedIn anOfficer(String name, String division, String... posts) {
        return new SignedIn(UUID.randomUUID(), name, UUID.randomUUID(), name, "yj", "区应急管理局", "执法人员", division, "",
                null, Set.of(posts), false, AT);
    }

    static void signIn(SignedIn person) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    static void signOut() {
        SecurityContextHolder.clearContext();
    }

    static Scope of(SignedIn person) {
        return person.scope();
    }
}
