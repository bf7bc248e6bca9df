package anlan.hazard;

import java.time.LocalDate;
import java.util.UUID;

/** A lead for a penalty case that a failed re-inspection left (待立案线索). */
public record LeadRow(
        LeadId id, UUID enterprise, String enterpriseName, String town, String problem, HazardLevel level,
        String violation, LocalDate openedOn, UUID rectificationOrder) {}
