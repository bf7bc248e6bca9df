package anlan.mandate;

import anlan.kernel.Refused;
import anlan.organization.account.AccountId;
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.platform.security.Me;
import anlan.platform.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The feed by which a calendar on a telephone or a computer shows one's own ends of terms (日历订阅). Its address is a secret
 * of the account: whoever has it reads the titles and nothing more. Only a hash of it is kept.
 */
@Service
public class CalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 2_000;

    private final CalendarFeedStore store;
    private final InboxReader duties;
    private final Bodies bodies;
    private final Accounts accounts;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarFeeds(CalendarFeedStore store, InboxReader duties, Bodies bodies, Accounts accounts, Me me,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.duties = duties;
        this.bodies = bodies;
        this.accounts = accounts;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** My own feed, where it is open. */
    @Transactional(readOnly = true)
    public Optional<CalendarFeedView> mine() {
        return store.of(me.get().account());
    }

    /** Opens my feed, or gives it another address; the old one ends at once. The secret is told this once. */
    @Transactional
    public String renew() {
        var person = me.get();
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var before = store.of(person.account());
        store.put(person, hash(secret), clock.instant());
        tell(person, before.isPresent() ? "更换日历订阅地址" : "启用日历订阅");
        return secret;
    }

    /** Closes my feed. */
    @Transactional
    public void close() {
        var person = me.get();
        if (store.of(person.account()).isEmpty()) {
            throw new Refused("日历订阅没有启用。");
        }
        store.put(person, null, clock.instant());
        tell(person, "停用日历订阅");
    }

    /** The calendar behind a secret, as its holder would see it now; empty for a wrong secret or a disabled account. */
    public Optional<String> read(String secret, String address) {
        return Scope.SYSTEM.within(() -> store.read(hash(secret), clock.instant()))
                .flatMap(account -> Scope.SYSTEM.within(() -> accounts.holder(new AccountId(account))))
                .map(person -> calendar(person, address));
    }

    private String calendar(SignedIn person, String address) {
        var today = LocalDate.now(clock);
        var mine = person.scope().within(() -> duties.mine(
                new InboxReader.Reader(person.person(), person.enterprise(), bodies.led(person)), today.minusYears(1),
                today.plusYears(10), MOST));
        return ICalendar.of(mine.stream().filter(duty -> duty.state() == DutyState.OPEN).toList(), clock.instant(), address);
    }

    private void tell(SignedIn person, String words) {
        events.publishEvent(new CalendarFeedChanged(new AccountId(person.account()), words, clock.instant()));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
