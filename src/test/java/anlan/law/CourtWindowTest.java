package anlan.law;

import static anlan.law.DeliveredTables.TABLES;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.law.Limitations.WayToCourt;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where the window of the court counts. */
class CourtWindowTest {

    /** On the spot the review comes first from 2024 on; a decision of the review is sued against in fifteen days all the same. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-08, '',         false, 2026-12-08, 2027-03-08", "2026-06-08, '',         true, 2026-08-07, 2026-11-07",
        "2023-06-08, '',         true,  2023-12-08, 2024-03-08", "2026-06-08, 2026-07-06, true, 2026-07-21, 2026-10-21"
    })
    void the_window_counts_from_the_end_of_the_remedy_that_comes_first(
            LocalDate served, String reviewed, boolean onTheSpot, LocalDate ends, LocalDate closes) {
        var window = CourtWindowSum.of(new WayToCourt(served, day(reviewed), null, null, null, onTheSpot), TABLES).answer();

        assertThat(window.suitEnds()).isEqualTo(ends);
        assertThat(window.to()).isEqualTo(closes);
    }

    private static @Nullable LocalDate day(String text) {
        return Objects.requireNonNull(text).isEmpty() ? null : LocalDate.parse(text);
    }
}
