package anlan.platform.document;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The enterprise or the record a paper concerns, as the ledger names it. */
record Concerned(UUID value) implements Identifier {}
