package anlan.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the ledger (留痕查询条件); empty text and null ask nothing.
 *
 * @param who a name or a body
 * @param what words of the summary
 * @param kind the kind of record
 * @param refused only attempts that were not allowed
 * @param signIns also who signed in when
 */
public record TraceFilter(
        String who,
        String what,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID enterprise,
        boolean refused,
        boolean signIns) {}
