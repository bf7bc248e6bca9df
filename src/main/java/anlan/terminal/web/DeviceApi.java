package anlan.terminal.web;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.security.Me;
import anlan.platform.security.Sessions;
import anlan.terminal.Contact;
import anlan.terminal.DeviceId;
import anlan.terminal.Devices;
import anlan.terminal.Passes;
import anlan.terminal.UnsentReport;
import anlan.terminal.UnsentReport.Unsent;
import anlan.terminal.deed.Confirmations;
import anlan.terminal.deed.Decided;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a phone says of itself (终端登记与报告). */
@RestController
@RequestMapping(PhoneDoor.API)
class DeviceApi {

    private static final int MOST = 500;

    record Entry(@Nullable UUID id, @Nullable String name, @Nullable String version) {}

    record Entered(UUID id, UUID person, String name, String agency, String agencyName, @Nullable String spare, String pass) {}

    record Pass(@Nullable String pass) {}

    record Fate(boolean revoked) {}

    record Report(int unsent, @Nullable Instant oldest, long bytes, @Nullable String version, @Nullable List<Unsent> deeds,
            @Nullable List<String> numbersSpent, @Nullable List<String> numbersHeld, @Nullable List<UUID> undecided) {}

    /** What was decided of what the phone still shows as open. */
    record Reported(List<Decided> decided) {}

    private final Devices devices;
    private final Passes passes;
    private final Confirmations confirmations;
    private final Sessions sessions;
    private final Me me;

    DeviceApi(Devices devices, Passes passes, Confirmations confirmations, Sessions sessions, Me me) {
        this.devices = devices;
        this.passes = passes;
        this.confirmations = confirmations;
        this.sessions = sessions;
        this.me = me;
    }

    /** The phone is the one that calls; the id in the body says the same. */
    @PostMapping("devices")
    Entered enter(@RequestBody Entry entry, @RequestAttribute Contact contact) {
        if (!contact.device().value().equals(entry.id)) {
            throw new Refused("手机编号与请求的来源不一致。");
        }
        devices.register(contact.device(), text(entry.name), text(entry.version));
        var person = me.get();
        return new Entered(entry.id, person.person(), person.name(), person.agency(), person.agencyName(), devices.spare(contact.device()), passes.issue(contact.device()));
    }

    /** Open: a phone whose session is over takes its sign-in up with the pass that the PIN unlocked. */
    @PostMapping("sessions")
    ResponseEntity<Map<String, String>> takeUp(
            @RequestBody Pass pass, @RequestAttribute Contact contact, HttpServletRequest request, HttpServletResponse response) {
        var person = Scope.SYSTEM.within(() -> passes.admit(contact.device(), text(pass.pass)));
        person.ifPresent(p -> sessions.become(p, request, response));
        return person.isPresent() ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("reason", "登录已过期，请重新登录。"));
    }

    /** Open: whoever forgot the PIN is to type the password again, whether or not a session still runs. */
    @DeleteMapping("sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request) throws ServletException {
        request.logout();
    }

    /** Open without sign-in, for a phone whose session is over and that may have been ended. */
    @GetMapping("devices/{id}")
    Fate fate(@PathVariable UUID id) {
        return new Fate(Scope.SYSTEM.within(() -> devices.contact(new DeviceId(id), null)).ended());
    }

    /** Open too: whoever wiped itself is signed in no longer. */
    @PostMapping("devices/{id}/wiped")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wiped(@PathVariable UUID id) {
        Scope.SYSTEM.run(() -> devices.wiped(new DeviceId(id)));
    }

    @PostMapping("reports")
    Reported report(@RequestBody Report report, @RequestAttribute Contact contact) {
        devices.report(contact.device(), new UnsentReport(report.unsent, report.oldest, report.bytes,
                text(report.version), present(report.deeds), some(report.numbersHeld)), some(report.numbersSpent));
        return new Reported(confirmations.decided(some(report.undecided)));
    }

    private static <T> List<T> some(@Nullable List<T> given) {
        if (given != null && given.size() > MOST) {
            throw new Refused("一次最多报告 " + MOST + " 个文号、" + MOST + " 项待确认。");
        }
        return present(given);
    }

    private static <T> List<T> present(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
