package anlan.cooperation;

import anlan.mandate.DutyView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to a body as its page shows it (来件详情): papers, the course of both sides, the clocks that run, what may be answered.
 *
 * @param next what the signed-in person's body may do now; empty for everybody else
 */
public record ParcelView(Parcel parcel, List<Item> items, List<Entry> entries, List<DutyView> clocks, List<AnswerKind> next) {

    /** A paper or file that came with it (所附材料). */
    public record Item(UUID id, @Nullable UUID paper, @Nullable UUID file, String name, String number, Instant addedAt) {}

    /** What one side did (往来). */
    public record Entry(UUID id, LocalDate day, boolean theirs, String what, String organ, String number, String words, @Nullable UUID file, String fileName) {}

    public ParcelView {
        items = List.copyOf(items);
        entries = List.copyOf(entries);
        clocks = List.copyOf(clocks);
        next = List.copyOf(next);
    }
}
