package anlan.cooperation;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A notice between departments (通报编号). */
public record CircularId(UUID value) implements Identifier {}
