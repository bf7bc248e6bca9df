package anlan.cooperation;

import anlan.kernel.Identifier;
import java.util.UUID;

/** What one body does in a joint work (联合执法任务编号). */
public record JointTaskId(UUID value) implements Identifier {}
