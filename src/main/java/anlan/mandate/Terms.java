package anlan.mandate;

import anlan.mandate.Duty.Term;
import java.time.LocalDateTime;

/** Works out until when a duty is in time (期限计算). */
interface Terms {

    /** The first moment at which it is late, and whether that may still change with the calendar. */
    record Due(LocalDateTime moment, boolean provisional, String basis) {}

    Due due(Term term);

    /** A provision as it is cited, where it is given by its place in the text of the law. */
    String cited(String basis);
}
