package anlan.mandate;

import anlan.mandate.Duty.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Works out until when a duty is in time (期限计算). */
interface Terms {

    /** The first moment at which it is late, and whether that may still change with the calendar. */
    record Due(LocalDateTime moment, boolean provisional, String basis) {}

    Due due(Term term);

    /** A provision in words, as it stood on that day, however it is named. */
    String cited(String basis, LocalDate day);
}
