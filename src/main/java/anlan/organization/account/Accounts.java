package anlan.organization.account;

import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, disables and repairs accounts (账号管理). */
@Service
@Transactional
public class Accounts {

    /** Whose account it is: an officer's or an enterprise's. */
    public record NewAccount(
            String username, @Nullable OfficerId officer, @Nullable UUID enterprise, String displayName) {

        public static NewAccount of(OfficerId officer, String username, String name) {
            return new NewAccount(username, officer, null, name);
        }

        public static NewAccount ofEnterprise(UUID enterprise, String username, String name) {
            return new NewAccount(username, null, enterprise, name);
        }
    }

    private final AccountStore store;
    private final SignIns signIns;
    private final PasswordEncoder passwords;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountStore store, SignIns signIns, PasswordEncoder passwords, Permissions permissions, Me me,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.signIns = signIns;
        this.passwords = passwords;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account and returns the one-time password (一次性密码), which is kept nowhere. */
    public String open(NewAccount wanted) {
        var password = PasswordPolicy.oneTime();
        open(wanted, password, true);
        return password;
    }

    /** Opens an account with a password that its holder already knows. */
    public AccountId openWith(NewAccount wanted, String password) {
        PasswordPolicy.check(password, Usernames.plain(wanted.username()));
        return open(wanted, password, false);
    }

    private AccountId open(NewAccount wanted, String password, boolean oneTime) {
        permissions.require("administer");
        var username = Usernames.checked(wanted.username());
        if (store.findByUsername(username).isPresent()) {
            throw new Refused("账号“" + username + "”已被使用，请换一个。").at("username");
        }
        if (wanted.officer() != null && store.findByOfficer(wanted.officer()).isPresent()) {
            throw new Refused("该人员已有账号，一人只能有一个账号。").at("officer");
        }
        var now = now();
        var account = store.save(new Account(AccountId.fresh(), null, username, hash(password), wanted.officer(),
                wanted.enterprise(), wanted.displayName(), false, oneTime, now, now));
        events.publishEvent(new AccountEvent.AccountOpened(account.id(), username, wanted.displayName(), now));
        return account.id();
    }

    /** Changes one's own password; every other session of the account ends. Returns when. */
    public Instant changeOwnPassword(String current, String fresh, String again) {
        var account = find(new AccountId(me.get().account()));
        if (!passwords.matches(current, account.password())) {
            throw new Refused("现在的密码不对。").at("current");
        }
        if (!fresh.equals(again)) {
            throw new Refused("两次输入的新密码不一致。").at("again");
        }
        PasswordPolicy.check(fresh, account.username());
        if (fresh.equals(current)) {
            throw new Refused("新密码不能与现在的密码相同。").at("fresh");
        }
        var now = now();
        store.save(account.withOwnPassword(hash(fresh), now));
        events.publishEvent(new AccountEvent.PasswordChanged(account.id(), account.username(), now));
        return now;
    }

    /** Gives a new one-time password, ends the sessions and lifts a lock. */
    public String resetPassword(AccountId id) {
        var password = PasswordPolicy.oneTime();
        change(id, (account, now) -> account.withOneTimePassword(hash(password), now), AccountEvent.PasswordReset::new);
        return password;
    }

    public void disable(AccountId id, String reason) {
        if (me.signedIn().map(person -> person.account().equals(id.value())).orElse(false)) {
            throw new Refused("不能停用自己的账号。");
        }
        if (reason.isBlank()) {
            throw new Refused("请写明停用的原因。").at("reason");
        }
        change(id, Account::disabled,
                (account, name, now) -> new AccountEvent.AccountDisabled(account, name, reason.strip(), now));
    }

    public void enable(AccountId id) {
        change(id, Account::enabled, AccountEvent.AccountEnabled::new);
    }

    /** Ends every session of the account at once, for example of a lost phone. */
    public void endSessions(AccountId id) {
        change(id, Account::signedOutEverywhere, AccountEvent.SessionsEnded::new);
    }

    /** Ends every session of an officer: asked for by the administrator, or by himself when he lost a phone. Returns when. */
    public Instant endSessionsOf(OfficerId officer) {
        if (!officer.value().equals(me.person())) {
            permissions.require("administer");
        }
        var now = now();
        store.findByOfficer(officer).ifPresent(account -> {
            store.save(account.signedOutEverywhere(now));
            events.publishEvent(new AccountEvent.SessionsEnded(account.id(), account.username(), now));
        });
        return now;
    }

    /** Who holds the account today, with the posts of today; empty once it is disabled. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> holder(AccountId id) {
        return signIns.holder(id.value());
    }

    /** The officer as signed in at that moment, where such a session would still count; asked in the name of the program. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> signedInFrom(OfficerId officer, Instant since) {
        return store.findByOfficer(officer).flatMap(account -> signIns.holder(account.id().value()))
                .flatMap(person -> signIns.refreshed(person.since(since)));
    }

    private interface Told {
        AccountEvent of(AccountId id, String username, Instant now);
    }

    private void change(AccountId id, BiFunction<Account, Instant, Account> deed, Told told) {
        permissions.require("administer");
        var account = find(id);
        var now = now();
        store.save(deed.apply(account, now));
        signIns.forget(account.username());
        events.publishEvent(told.of(id, account.username(), now));
    }

    private Account find(AccountId id) {
        return store.findById(id).orElseThrow(() -> new Refused("没有这个账号。"));
    }

    private String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
