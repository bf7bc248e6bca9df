package anlan.terminal.deed;

import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.security.Me;
import anlan.terminal.Contact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what was done on phones (接收终端作业): each deed once, however often it comes, judged by the moment it was done.
 * It ends accepted, known, waiting, held for a person to decide, or refused with the reason; only one that waits is not kept.
 */
@Service
public class Deeds {

    private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);
    private static final int TRIES = 4;

    private final DeedApplication application;
    private final Visits visits;
    private final TransactionTemplate transaction;
    private final Me me;
    private final Clock clock;

    Deeds(DeedApplication application, Visits visits, TransactionTemplate transaction, Me me, Clock clock) {
        this.application = application;
        this.visits = visits;
        this.transaction = transaction;
        this.me = me;
        this.clock = clock;
    }

    /** The id is known with other content (同一编号，不同内容). */
    public static final class OtherContent extends RuntimeException {}

    public static int largest() {
        return Deed.LARGEST;
    }

    /** A deed as a phone sends it (送来的作业). */
    public record Sent(UUID id, byte[] raw) {}

    /**
     * Takes in deeds that came together, in one transaction: the usual case, in which each is done or held for a person. Empty
     * where one of them waits, is known or is refused; then nothing of them was done, and each is to be received by itself.
     */
    public Optional<List<DeedAnswer>> receiveTogether(Contact contact, List<Sent> sent) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return Optional.ofNullable(transaction.execute(_ -> sent.stream().map(each -> {
                var deed = Deed.read(each.id, each.raw);
                var receipt = receipt(deed, contact, now, each.raw, sha256(each.raw));
                return receipt.time().judge(() -> application.apply(deed, receipt)).orElseThrow(OtherContent::new);
            }).toList()));
        } catch (RuntimeException e) {
            LOG.debug("{} deeds of a phone are taken one by one", sent.size(), e);
            return Optional.empty();
        }
    }

    /** Cuts what came together into the deeds about one visit that follow each other; about none, or not readable: each by itself. */
    public static List<List<Sent>> byVisit(List<Sent> sent) {
        var runs = new ArrayList<List<Sent>>();
        UUID last = null;
        for (var each : sent) {
            var subject = Deed.subject(each.id, each.raw);
            if (subject == null || !subject.equals(last)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(each);
            last = subject;
        }
        return runs;
    }

    /** Takes in the bytes of a deed that a phone of the person sends. */
    public DeedAnswer receive(UUID id, Contact contact, byte[] raw) {
        var sha256 = sha256(raw);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<DeedAnswer> answer;
        try {
            var deed = Deed.read(id, raw);
            var receipt = receipt(deed, contact, now, raw, sha256);
            answer = receipt.time().judge(() -> take(deed, receipt));
        } catch (Refused unreadable) {
            var remains = Deed.remains(id, raw, now);
            answer = remains.isEmpty() ? Optional.of(known(id, sha256).orElseThrow(() -> unreadable))
                    : application.keep(remains.get(), receipt(remains.get(), contact, now, raw, sha256), Outcome.refused(unreadable), null);
        }
        return answer.orElseGet(() -> known(id, sha256).orElseThrow(OtherContent::new));
    }

    private Receipt receipt(Deed deed, Contact contact, Instant now, byte[] raw, String sha256) {
        var doneAt = deed.at().truncatedTo(ChronoUnit.MILLIS);
        return new Receipt(contact.device().value(), contact.skew(), now, doneAt, raw, sha256, false);
    }

    /** What was answered when the same deed came before. */
    private Optional<DeedAnswer> known(UUID id, String sha256) {
        return application.known(new DeedId(id)).map(kept -> {
            if (!kept.sha256().equals(sha256) || !kept.person().equals(me.person())) {
                throw new OtherContent();
            }
            return kept.first().known();
        });
    }

    private Optional<DeedAnswer> take(Deed deed, Receipt receipt) {
        try {
            return applied(deed, receipt);
        } catch (Waits waits) {
            return Optional.of(DeedAnswer.waiting(receipt, waits.what()));
        } catch (Refused refused) {
            var hidden = outOfSight(deed).orElse(null);
            var outcome = hidden == null ? Outcome.refused(refused) : Outcome.held("这次检查已经不在您的管辖范围，留待确认。");
            return application.keep(deed, receipt, outcome, hidden);
        } catch (DataIntegrityViolationException unfit) {
            return application.keep(deed, receipt, Outcome.refused(new Refused("内容不符合记录的要求，不能写入；已原样保存，请联系管理员。")), null);
        }
    }

    /** What other phones or the desktop change in the same moment makes it try again. */
    private Optional<DeedAnswer> applied(Deed deed, Receipt receipt) {
        for (int attempt = 1; ; attempt++) {
            try {
                return application.apply(deed, receipt);
            } catch (ConcurrencyFailureException busy) {
                if (attempt == TRIES) {
                    throw busy;
                }
            }
        }
    }

    /** A visit of this person that was moved out of the person's sight meanwhile, for example with its enterprise. */
    private Optional<VisitView> outOfSight(Deed deed) {
        if (deed.subject() == null || visits.find(new VisitId(deed.subject())).isPresent()) {
            return Optional.empty();
        }
        var id = new VisitId(deed.subject());
        return Scope.SYSTEM.within(() -> visits.find(id)).filter(visit -> visit.hasMember(me.person()));
    }

    /** The SHA-256 of each deed of this person as it is read back from the database. */
    public Map<UUID, String> readBack(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, String>();
        application.bodies(ids).forEach((id, body) -> found.put(id, sha256(body)));
        return found;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
