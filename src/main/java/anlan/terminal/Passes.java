package anlan.terminal;

import anlan.organization.OfficerId;
import anlan.organization.account.Accounts;
import anlan.platform.security.Me;
import anlan.platform.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lets a phone take up its sign-in again (终端通行证): a browser forgets its session when the battery dies. The pass
 * lies in the store that the PIN unlocks, is void with the phone and with the sessions of its holder, and counts from the
 * last time the password was typed.
 */
@Service
@Transactional
public class Passes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceStore store;
    private final Accounts accounts;
    private final Duration stay;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passes(DeviceStore store, Accounts accounts, @Value("${anlan.terminal.stay:7d}") Duration stay, Me me, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.stay = stay;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** A new pass for the phone of the person signed in; the one before is void. */
    public String issue(DeviceId device) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var pass = HexFormat.of().formatHex(bytes);
        store.pass(device, digest(pass), me.get().since());
        return pass;
    }

    /** The holder, signed in as from then, where the pass still counts; asked in the name of the program. */
    public Optional<SignedIn> admit(DeviceId device, String pass) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var held = store.passed(device, digest(pass), now.minus(stay));
        var person = held.flatMap(h -> accounts.signedInFrom(new OfficerId(h.owner()), h.from()));
        person.ifPresent(p -> me.as(p, () -> events.publishEvent(new DeviceEvent.SignInTakenUp(device, p.name(), held.orElseThrow().name(), now))));
        return person;
    }

    private static String digest(String pass) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pass.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
