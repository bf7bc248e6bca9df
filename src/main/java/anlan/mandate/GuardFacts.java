package anlan.mandate;

import anlan.kernel.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the conditions of an act are decided by, from law, organization and enterprise (职权审核材料). */
interface GuardFacts {

    /** The conditions, and what a warrant keeps. */
    record Finding(
            List<Condition> conditions, String powerName, @Nullable Identifier powerVersion, List<String> basis) {}

    Finding of(Act act);
}
