package anlan.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * A deed that hides its subject (保密): until it is unsealed nobody but these persons finds the subject, nor any deed that
 * names it as subject or source, in trace, search or counts.
 */
public interface Sealing extends Traceable {

    /** The persons who may know: the team and whoever approves. */
    Set<UUID> readers();
}
