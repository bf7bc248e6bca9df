package anlan.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice from one department to others (部门间通报); what was sent is never changed.
 *
 * @param organ code of the organ in whose name it was written
 * @param feedbackBy until when the receivers tell what they did; null where none is asked for
 * @param owing how many receivers still owe a signature or an answer
 */
public record Circular(
        CircularId id, String organ, String organName, int year, int seq, String agency, UUID author, String authorName, String title, String words,
        List<String> receivers, @Nullable LocalDate feedbackBy, @Nullable UUID enterprise, String enterpriseName, Instant sentAt, int owing, boolean late) {

    public Circular {
        receivers = List.copyOf(receivers);
    }

    /** （达川应急）通报〔2026〕3号, as lists and letters name it. */
    public String number() {
        return organName + "通报〔" + year + "〕" + seq + "号";
    }
}
