package anlan.mandate;

import anlan.kernel.Traceable;
import anlan.organization.account.AccountId;
import java.time.Instant;

/** The calendar feed of an account was opened, got another address or was closed (日历订阅变动). */
public record CalendarFeedChanged(AccountId subject, String words, Instant at) implements Traceable {

    @Override
    public String summary() {
        return words;
    }
}
