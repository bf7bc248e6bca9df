package anlan.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A town that an area squad looks after for a time (派驻). */
public record PostingView(
        UUID id, String agency, String division, String divisionName, LocalDate validFrom, @Nullable LocalDate validTo) {}
