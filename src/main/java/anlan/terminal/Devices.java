package anlan.terminal;

import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import anlan.organization.account.Accounts;
import anlan.platform.document.PaperNumbers;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import anlan.terminal.UnsentReport.Unsent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phones of the officers (移动终端): entered, met, reported on, and ended when one is lost. */
@Service
@Transactional
public class Devices {

    private static final int MOST = 50;
    private static final Duration JUST_TYPED = Duration.ofMinutes(5);

    private final DeviceStore store;
    private final DeviceReader reader;
    private final Accounts accounts;
    private final PaperNumbers numbers;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Devices(DeviceStore store, DeviceReader reader, Accounts accounts, PaperNumbers numbers, Permissions permissions, Me me,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.accounts = accounts;
        this.numbers = numbers;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** What is known of a phone that calls, whoever holds it; asked in the name of the program. */
    @Transactional(readOnly = true)
    public Contact contact(DeviceId id, @Nullable Instant phoneClock) {
        var now = now();
        var known = store.known(id);
        var skew = phoneClock == null ? null : Duration.between(now, phoneClock);
        if (known == null) {
            return new Contact(id, null, false, now, skew, null);
        }
        var before = new Contact.Before(known.lastContact(), known.skewSeconds() == null ? null : Duration.ofSeconds(known.skewSeconds()));
        return new Contact(id, known.owner(), known.ended(), now, skew, before);
    }

    /** Enters the phone for the person signed in; the same again changes nothing. */
    public DeviceView register(DeviceId id, String claimedName, String version) {
        permissions.require("terminal.use");
        var owner = me.get();
        var cut = UnsentReport.cut(claimedName, 60);
        var name = cut.isEmpty() ? "手机" : cut;
        if (store.known(id) == null && store.inUse(owner.person()) >= MOST) {
            throw new Refused("您已登记 " + MOST + " 部手机，请先在“我的账户”停用不再使用的。");
        }
        if (store.enter(id, owner, name, UnsentReport.cut(version, 40), now())) {
            events.publishEvent(new DeviceEvent.DeviceRegistered(id, owner.name(), name, now()));
        }
        return reader.find(id).filter(device -> device.owner().equals(owner.person()))
                .orElseThrow(() -> new Refused("这部手机登记在别人名下。"));
    }

    /** What opens the data of a phone whose PIN was forgotten; told to its holder alone, and only just after he typed the password. */
    @Transactional(readOnly = true)
    public @Nullable String spare(DeviceId id) {
        return me.get().since().isBefore(now().minus(JUST_TYPED)) ? null : store.spare(id, me.person());
    }

    /** Notes that the phone of the person signed in called. */
    public void met(Contact contact) {
        store.met(contact.device(), contact.at(), contact.skew());
    }

    /** @param spent reserved numbers that the phone took for papers which were never signed: void from now on */
    public void report(DeviceId id, UnsentReport report, List<String> spent) {
        store.report(id, report, me.get(), now());
        announce(id, numbers.release(id.value().toString(), spent));
    }

    /**
     * Voids what the phone did not use of the numbers of years that are over (跨年文号作废), once it has reported in the new year what it
     * signed in time and has not sent; until then it may bring any of them.
     *
     * @param waiting the numbers of its signings that wait for a person
     */
    public void turnYear(DeviceId id, Collection<String> waiting) {
        int year = LocalDate.now(clock).getYear();
        store.hold(id);
        store.heldSince(id, LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant()).ifPresent(held -> {
            var kept = new HashSet<>(held);
            kept.addAll(waiting);
            announce(id, numbers.releaseBefore(year, id.value().toString(), kept));
        });
    }

    /** The phones that hold unused numbers of years that are over. */
    @Transactional(readOnly = true)
    public List<DeviceId> ofPastYears() {
        return numbers.devicesBefore(LocalDate.now(clock).getYear()).stream().filter(device -> device.matches("[0-9a-f-]{36}"))
                .map(device -> new DeviceId(UUID.fromString(device))).toList();
    }

    private void announce(DeviceId id, List<String> unused) {
        if (!unused.isEmpty()) {
            events.publishEvent(new DeviceEvent.NumbersVoided(id, unused, now()));
        }
    }

    /**
     * Ends a phone (停用): by the administrator, or by its holder. Every session of the holder ends, the unused numbers
     * are void. Returns from when on a session counts again.
     */
    public Instant end(DeviceId id, String reason) {
        var device = view(id);
        if (!mayEnd(device)) {
            permissions.require("administer");
        }
        if (reason.isBlank()) {
            throw new Refused("请写明停用的原因。").at("reason");
        }
        if (!store.end(id, me.name(), reason.strip(), now())) {
            throw new Refused("这部手机已经停用。");
        }
        events.publishEvent(new DeviceEvent.DeviceEnded(id, device.ownerName(), device.name(), reason.strip(), device.unsent(), now()));
        announce(id, numbers.release(id.value().toString()));
        return accounts.endSessionsOf(new OfficerId(device.owner()));
    }

    /** The phone says that it wiped itself; it is no longer signed in, so the program notes it. */
    public void wiped(DeviceId id) {
        var device = reader.find(id);
        if (store.wiped(id, now())) {
            device.ifPresent(d -> events.publishEvent(new DeviceEvent.DeviceWiped(id, d.ownerName(), d.name(), now())));
        }
    }

    public boolean mayEnd(DeviceView device) {
        return device.owner().equals(me.person()) || permissions.may("administer");
    }

    @Transactional(readOnly = true)
    public Page<DeviceView> list(DeviceFilter filter) {
        permissions.require("terminal.read");
        return reader.page(filter, within());
    }

    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        return reader.counts(within());
    }

    /** The bodies that have phones, by code. */
    @Transactional(readOnly = true)
    public Map<String, String> bodies() {
        var found = new java.util.LinkedHashMap<String, String>();
        reader.bodies(within()).forEach(body -> found.put(body.code(), body.name()));
        return found;
    }

    /** The phones of the person signed in. */
    @Transactional(readOnly = true)
    public List<DeviceView> own() {
        return reader.of(me.person());
    }

    @Transactional(readOnly = true)
    public DeviceView view(DeviceId id) {
        return reader.find(id).filter(this::isSeen).orElseThrow(() -> new Refused("没有这部移动终端，或者您无权查看。"));
    }

    /** What lay unsent when the phone last reported; whom it is about only its holder and the heads of his body read. */
    @Transactional(readOnly = true)
    public List<Unsent> unsent(DeviceId id) {
        boolean named = view(id).owner().equals(me.person()) || !within().isEmpty();
        var found = reader.unsent(id);
        return named ? found : found.stream().map(deed -> new Unsent(deed.id(), deed.kind(), "", deed.at())).toList();
    }

    private boolean isSeen(DeviceView device) {
        var within = within();
        return device.owner().equals(me.person()) || permissions.may("terminal.read")
                && (within.isEmpty() || device.agency().equals(within) || device.agency().startsWith(within + "-"));
    }

    /** Heads see the phones of their body, the administrator all. */
    private String within() {
        return permissions.may("administer") ? "" : Optional.of(me.get().agency()).filter(a -> !a.isEmpty()).orElse("-");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
