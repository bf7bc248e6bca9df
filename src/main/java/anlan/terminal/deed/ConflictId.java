package anlan.terminal.deed;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A field that two people filled in differently (填写冲突编号). */
public record ConflictId(UUID value) implements Identifier {}
