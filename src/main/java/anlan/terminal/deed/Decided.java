package anlan.terminal.deed;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person decided about something a phone left open (确认结果), as the phone is told.
 *
 * @param id of the conflict, or of the deed that was held as a whole
 */
public record Decided(UUID id, Choice choice, String by, Instant at, String reason) {}
