package anlan.cooperation;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A joint enforcement or investigation (联合执法、联合调查编号). */
public record JointWorkId(UUID value) implements Identifier {}
