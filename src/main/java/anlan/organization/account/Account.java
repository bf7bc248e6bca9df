package anlan.organization.account;

import anlan.organization.OfficerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An account that signs in (账号), of one officer or of one enterprise. What must not go on after a change ends here:
 * sessions that began before {@code sessionsFrom} are over.
 */
@Table(schema = "organization", name = "account")
record Account(
        @Id AccountId id,
        @Version @Nullable Integer version,
        String username,
        String password,
        @Nullable OfficerId officer,
        @Nullable UUID enterprise,
        String displayName,
        boolean disabled,
        boolean mustChange,
        Instant sessionsFrom,
        Instant openedAt) {

    /** A password that the person chose; other sessions end, the one at hand is renewed by its page. */
    Account withOwnPassword(String hash, Instant now) {
        return with(hash, disabled, false, now);
    }

    /** A password for one sign-in, given by the administrator. */
    Account withOneTimePassword(String hash, Instant now) {
        return with(hash, disabled, true, now);
    }

    Account disabled(Instant now) {
        return with(password, true, mustChange, now);
    }

    Account enabled(Instant now) {
        return with(password, false, mustChange, now);
    }

    Account signedOutEverywhere(Instant now) {
        return with(password, disabled, mustChange, now);
    }

    private Account with(String hash, boolean isDisabled, boolean oneTime, Instant now) {
        return new Account(id, version, username, hash, officer, enterprise, displayName, isDisabled, oneTime,
                now.truncatedTo(ChronoUnit.MICROS), openedAt);
    }
}
