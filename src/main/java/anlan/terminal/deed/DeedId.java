package anlan.terminal.deed;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A deed done on a phone (终端作业编号), numbered there: the key by which it is known when it comes twice. */
public record DeedId(UUID value) implements Identifier {}
