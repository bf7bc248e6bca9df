package anlan.inspection.patrol;

import anlan.kernel.Identifier;
import java.util.UUID;

/** What a village information officer reported (巡查上报编号); made on the phone. */
public record PatrolId(UUID value) implements Identifier {}
