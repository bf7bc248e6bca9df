package anlan.testing;

import java.time.LocalDate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** For tests of what takes weeks: the program goes by a clock that the test moves on. One context for all that import it. */
@TestConfiguration
public class Weeks {

    /** A Monday without holidays in the fortnight after it. */
    public static final LocalDate START = LocalDate.of(2026, 6, 8);

    /** The district, made on the day before the weeks: whoever signs in later does so after the accounts were opened. */
    public static District district(ApplicationContext context, MovableClock clock) {
        clock.standAt(START.minusDays(1));
        var district = District.of(context);
        clock.standAt(START);
        return district;
    }

    @Bean
    @Primary
    MovableClock weeks() {
        return new MovableClock(START.atTime(10, 0));
    }
}
