package anlan.law;

import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the versions of rows for whoever is signed in and may keep the law tables. */
@Component
class Corrections {

    static final String CORRECT = "law.correct";
    static final String CALENDAR = "law.calendar";
    static final String POWERS = "law.powers";

    private final Permissions permissions;
    private final Me me;
    private final Clock clock;

    Corrections(Permissions permissions, Me me, Clock clock) {
        this.permissions = permissions;
        this.me = me;
        this.clock = clock;
    }

    /** The version that follows, by a clerk who may do the deed. */
    Versioned next(String deed, Versioned before, Grounds grounds) {
        permissions.require(deed);
        return before.corrected(clock.instant(), who(), grounds.source(), grounds.reason());
    }

    /** The first version of something new. */
    Versioned first(String deed, Grounds grounds) {
        permissions.require(deed);
        var id = LawRecordId.fresh();
        return new Versioned(id, id, clock.instant(), who(), grounds.source(), grounds.reason());
    }

    /** The name on the version: names of accounts change hands, so the body is named too. */
    String who() {
        return (me.unit() + " " + me.name()).strip();
    }
}
