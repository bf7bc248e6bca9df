package anlan.hazard;

import org.jspecify.annotations.Nullable;

/**
 * Whether the papers of the visit are handed over at once (当场送达).
 *
 * @param witness who was there when the party refused to take them: they are then left (留置送达)
 */
public record OnSpotService(boolean served, @Nullable String witness) {}
