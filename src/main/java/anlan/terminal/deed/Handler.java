package anlan.terminal.deed;

import java.util.Set;

/** Applies deeds of its kinds through the facades (作业办理), in the one transaction of the deed. */
interface Handler {

    Set<DeedKind> kinds();

    Outcome apply(Doing doing);
}
