package anlan.organization.account;

import anlan.platform.database.Scope;
import anlan.platform.security.Identities;
import anlan.platform.security.Me;
import anlan.platform.security.SecuritySettings;
import anlan.platform.security.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in (登录). An attempt is counted before the password is looked at, by the name as typed whether it exists or
 * not, so that neither many at once nor a made-up name learns more than anyone.
 */
@Service
class SignIns implements Identities {

    sealed interface Answer {
        record Admitted(SignedIn person) implements Answer {}

        record TurnedAway(String sentence) implements Answer {}
    }

    private record Attempts(int failures, Instant at) {}

    private final SignedInReader reader;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final SecuritySettings settings;
    private final ApplicationEventPublisher events;
    private final Me me;
    private final Clock clock;
    private final String nobody;

    SignIns(SignedInReader reader, JdbcClient db, TransactionTemplate transaction, PasswordEncoder passwords,
            SecuritySettings settings, ApplicationEventPublisher events, Me me, Clock clock) {
        this.reader = reader;
        this.db = db;
        this.transaction = transaction;
        this.passwords = passwords;
        this.settings = settings;
        this.events = events;
        this.me = me;
        this.clock = clock;
        this.nobody = String.valueOf(passwords.encode(PasswordPolicy.oneTime()));
    }

    Answer attempt(String typedName, String password) {
        return Scope.SYSTEM.within(() -> attemptAsTheProgram(Usernames.plain(typedName), password));
    }

    private Answer attemptAsTheProgram(String typed, String password) {
        String name = typed.substring(0, Math.min(typed.length(), 64));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attempts = count(name, now);
        if (attempts.failures > settings.failures()) {
            return new Answer.TurnedAway(locked(attempts.at, now));
        }
        var known = reader.named(name, today());
        boolean right = passwords.matches(password, known.map(SignedInReader.Credentials::password).orElse(nobody));
        if (known.isEmpty() || !right) {
            return wrong(attempts, known, now);
        }
        return known.get().disabled() ? disabled(known.get(), now) : admit(known.get(), now);
    }

    /** One more than before, unless the name is locked or its last failure lies further back than the lock lasts. */
    private Attempts count(String name, Instant now) {
        return transaction.execute(_ -> db.sql("""
                insert into organization.sign_in_attempt as a (name, failures, at) values (:name, 1, :now)
                on conflict (name) do update set
                    failures = case when a.at <= :expired then 1 else a.failures + 1 end,
                    at = case when a.at <= :expired or a.failures < :limit then excluded.at else a.at end
                returning failures, at
                """)
                .param("name", name).param("now", Timestamp.from(now)).param("limit", settings.failures())
                .param("expired", Timestamp.from(now.minus(settings.lock())))
                .query((row, _) -> new Attempts(row.getInt("failures"), row.getTimestamp("at").toInstant())).single());
    }

    private Answer wrong(Attempts attempts, Optional<SignedInReader.Credentials> known, Instant now) {
        boolean locks = attempts.failures == settings.failures();
        known.ifPresent(credentials -> transaction.executeWithoutResult(_ -> {
            var account = new AccountId(credentials.person().account());
            var name = credentials.person().username();
            events.publishEvent(locks
                    ? new AccountEvent.AccountLocked(account, name, settings.lock().toMinutes(), now)
                    : new AccountEvent.SignInFailed(account, name, "密码不对", now));
        }));
        return new Answer.TurnedAway(locks
                ? locked(now, now)
                : "账号或密码不对。再错 %d 次将锁定 %d 分钟。".formatted(
                        settings.failures() - attempts.failures, settings.lock().toMinutes()));
    }

    private String locked(Instant at, Instant now) {
        var left = Duration.between(now, at.plus(settings.lock()));
        return "连续输错密码，账号已锁定。请 %d 分钟后再试，或请系统管理员重置密码。"
                .formatted(Math.max(1, left.plusSeconds(59).toMinutes()));
    }

    private Answer disabled(SignedInReader.Credentials credentials, Instant now) {
        var person = credentials.person();
        transaction.executeWithoutResult(_ -> events.publishEvent(new AccountEvent.SignInFailed(
                new AccountId(person.account()), person.username(), "账号已停用", now)));
        return new Answer.TurnedAway("账号已停用，请联系系统管理员。");
    }

    private Answer admit(SignedInReader.Credentials credentials, Instant now) {
        var person = credentials.person().since(now);
        transaction.executeWithoutResult(_ -> {
            forget(person.username());
            db.sql("update organization.account set last_sign_in = :now where id = :id")
                    .param("now", Timestamp.from(now)).param("id", person.account()).update();
            me.as(person, () -> events.publishEvent(
                    new AccountEvent.AccountSignedIn(new AccountId(person.account()), person.username(), now)));
        });
        return new Answer.Admitted(person);
    }

    /** Names that nobody tried for a day need no row. */
    @Scheduled(cron = "0 17 3 * * *", zone = "Asia/Shanghai")
    void forgetOld() {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ ->
                db.sql("delete from organization.sign_in_attempt where at < :yesterday")
                        .param("yesterday", Timestamp.from(clock.instant().minus(Duration.ofDays(1)))).update()));
    }

    /** Starts the count anew; within the transaction of a deed. */
    void forget(String name) {
        db.sql("delete from organization.sign_in_attempt where name = :name").param("name", name).update();
    }

    @Override
    public Optional<SignedIn> refreshed(SignedIn known) {
        return reader.of(known.account(), today())
                .filter(now -> !now.disabled() && !known.since().isBefore(now.sessionsFrom()))
                .map(now -> now.person().since(known.since()));
    }

    /** Who the account is today; empty once it is disabled. */
    Optional<SignedIn> holder(UUID account) {
        return reader.of(account, today()).filter(now -> !now.disabled()).map(SignedInReader.Credentials::person);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
