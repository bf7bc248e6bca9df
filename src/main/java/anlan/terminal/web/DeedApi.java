package anlan.terminal.web;

import anlan.kernel.Refused;
import anlan.terminal.Contact;
import anlan.terminal.deed.Choice;
import anlan.terminal.deed.Confirmations;
import anlan.terminal.deed.DeedAnswer;
import anlan.terminal.deed.Deeds;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what was done on phones, and what is decided there about it. */
@RestController
class DeedApi {

    private static final Logger LOG = LoggerFactory.getLogger(DeedApi.class);

    /** More than the app puts into one parcel. */
    private static final int MOST = 50;

    /** A phone waits half a minute for an answer: what is not done by then it is not told of, and sends again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Deeds deeds;
    private final Confirmations confirmations;

    DeedApi(Deeds deeds, Confirmations confirmations) {
        this.deeds = deeds;
        this.confirmations = confirmations;
    }

    @PutMapping(PhoneDoor.API + "deeds/{id}")
    ResponseEntity<?> put(@PathVariable UUID id, @RequestAttribute Contact contact, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Deeds.largest()) {
            return tooLarge();
        }
        return take(id, contact, request.getInputStream().readNBytes(Deeds.largest() + 1));
    }

    /** A deed in a parcel: the very text that would be sent alone. */
    record Packed(@Nullable UUID id, @Nullable String wire) {}

    /** Deeds that a phone sends together, in their order (一包作业). */
    record Parcel(@Nullable List<Packed> deeds) {}

    /** What a deed of a parcel would have been answered alone. */
    record Told(UUID id, int status, @Nullable Object said) {}

    /**
     * Each ends as if it had come alone: what becomes of one changes nothing about the others, but for those that come after
     * it. On a busy day the answer may end before the parcel does.
     */
    @PostMapping(PhoneDoor.API + "deeds")
    ResponseEntity<?> putAll(@RequestAttribute Contact contact, @RequestBody Parcel parcel) {
        var packed = Objects.requireNonNullElse(parcel.deeds, List.<Packed>of());
        if (packed.size() > MOST || packed.stream().anyMatch(each -> each == null || each.id == null || each.wire == null)) {
            return said(HttpStatus.BAD_REQUEST, "手机发来的内容无法识别。");
        }
        var told = new ArrayList<Told>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (var run : Deeds.byVisit(packed.stream().map(each -> new Deeds.Sent(each.id, each.wire.getBytes(StandardCharsets.UTF_8))).toList())) {
            if (told.isEmpty() || System.nanoTime() < until) {
                told.addAll(run.size() > 1 ? together(contact, run, until) : alone(contact, run, until));
            }
        }
        return ResponseEntity.ok(Map.of("told", told));
    }

    private List<Told> together(Contact contact, List<Deeds.Sent> run, long until) {
        boolean fits = run.stream().allMatch(each -> each.raw().length <= Deeds.largest());
        var answers = fits ? deeds.receiveTogether(contact, run) : Optional.<List<DeedAnswer>>empty();
        return answers.map(all -> IntStream.range(0, run.size()).mapToObj(i -> new Told(run.get(i).id(), HttpStatus.OK.value(), all.get(i))).toList())
                .orElseGet(() -> alone(contact, run, until));
    }

    private List<Told> alone(Contact contact, List<Deeds.Sent> run, long until) {
        var told = new ArrayList<Told>();
        for (var each : run) {
            if (told.isEmpty() || System.nanoTime() < until) {
                told.add(told(contact, each));
            }
        }
        return told;
    }

    private Told told(Contact contact, Deeds.Sent sent) {
        try {
            var answer = take(sent.id(), contact, sent.raw());
            return new Told(sent.id(), answer.getStatusCode().value(), answer.getBody());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("deed {} could not be kept now", sent.id(), e);
            return new Told(sent.id(), HttpStatus.SERVICE_UNAVAILABLE.value(), null);
        }
    }

    private ResponseEntity<?> take(UUID id, Contact contact, byte[] raw) {
        if (raw.length > Deeds.largest()) {
            return tooLarge();
        }
        try {
            return ResponseEntity.ok(deeds.receive(id, contact, raw));
        } catch (Deeds.OtherContent _) {
            return said(HttpStatus.CONFLICT, "同一编号已经收到过不同的内容。");
        } catch (Refused unreadable) {
            return said(HttpStatus.UNPROCESSABLE_CONTENT, unreadable.getMessage());
        }
    }

    private static ResponseEntity<?> tooLarge() {
        return said(HttpStatus.CONTENT_TOO_LARGE, "一次作业的内容超过 2 MB，照片应当另行上传。");
    }

    /** A person decides on the phone between two values. */
    record Decided(@Nullable Choice choice) {}

    @PostMapping(PhoneDoor.API + "conflicts/{id}")
    ResponseEntity<?> decide(@PathVariable UUID id, @RequestBody Decided decided) {
        if (decided.choice == null) {
            return said(HttpStatus.BAD_REQUEST, "请选择采用哪一个。");
        }
        confirmations.decide(id, decided.choice, decided.choice == Choice.DROPPED ? "在手机上确认不采用" : "");
        return ResponseEntity.ok(Map.of("choice", decided.choice));
    }

    private static ResponseEntity<Map<String, String>> said(HttpStatus status, String reason) {
        return ResponseEntity.status(status).body(Map.of("reason", reason));
    }
}
