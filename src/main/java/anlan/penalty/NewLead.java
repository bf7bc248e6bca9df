package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead about to be registered (案件线索登记).
 *
 * @param sourceRecord the record it came from, such as the lead of a failed re-inspection; null when it came by letter
 * @param receivedOn the day the approval of an accident's report arrived; null for other sources
 * @param harm whether life, health or finance was harmed, for which the limitation is longer
 */
public record NewLead(
        UUID enterprise, CaseSource source, @Nullable UUID sourceRecord, String sourceNote, String cause,
        LocalDate foundOn, @Nullable LocalDate receivedOn, String facts, boolean harm) {}
