package anlan.platform.document;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.document.form.BlanksPolicy;
import anlan.platform.document.form.Organ;
import anlan.platform.document.form.PaperKinds;
import anlan.platform.document.form.PaperValues;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.document.print.PaperSetter;
import anlan.platform.document.print.PdfPress;
import anlan.platform.document.print.Sheet;
import anlan.platform.ledger.LedgerHeads;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of papers (文书登记): gives the number, freezes what is written, and keeps what became of the paper. What
 * was issued is never changed; a wrong paper is replaced by a new one.
 */
@Service
public class Papers {

    private final PaperStore store;
    private final PaperReader reader;
    private final PaperFiles files;
    private final PaperNumbers numbers;
    private final PaperKinds kinds;
    private final PaperSetter setter;
    private final PdfPress press;
    private final ObjectProvider<LedgerHeads> heads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            PaperStore store, PaperReader reader, PaperFiles files, PaperNumbers numbers, PaperKinds kinds,
            PaperSetter setter, PdfPress press, ObjectProvider<LedgerHeads> heads, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.files = files;
        this.numbers = numbers;
        this.kinds = kinds;
        this.setter = setter;
        this.press = press;
        this.heads = heads;
        this.events = events;
        this.clock = clock;
    }

    /** Issues a paper in the transaction of the deed that causes it; it is printed after that is committed. */
    @Transactional
    public PaperView issue(PaperDraft draft) {
        BlanksPolicy.check(draft.organ());
        BlanksPolicy.check(draft.values());
        var kind = kinds.on(draft.values().kind(), draft.date());
        var given = numbers.give(draft, kind);
        var head = heads.stream().findFirst().flatMap(LedgerHeads::latest).map(LedgerHeads.Head::printed).orElse(null);
        var sheet = new Sheet(kind, draft.organ(), given.number(), draft.date(), draft.values(), freshCode(), head);
        var id = PaperId.fresh();
        var now = clock.instant();
        store.add(id, draft, sheet, given.seq(), FrozenValues.write(draft.values()), setter.set(sheet), now);
        if (draft.number() != null) {
            numbers.use(draft, kind, id);
        }
        events.publishEvent(new PaperIssued(
                id, draft.subject(), new Concerned(draft.territory()), kind.key(), kind.title(), given.number(), now));
        return get(id);
    }

    private String freshCode() {
        var code = CheckCode.fresh();
        return reader.verify(code).isEmpty() ? code : freshCode();
    }

    /** The paper as it would look, marked as a draft, without number and check code; blanks may be empty. */
    public String preview(Organ organ, LocalDate date, PaperValues values) {
        var kind = kinds.on(values.kind(), date);
        var number = kind.hasOwnNumber() ? organ.number(kind.word(), date.getYear(), "　") : "　";
        return setter.set(new Sheet(kind, organ, number, date, values, null, null));
    }

    /** The same as a file. */
    public byte[] previewPdf(Organ organ, LocalDate date, PaperValues values) {
        return press.print(preview(organ, date, values));
    }

    /** Records that the paper reached its addressee; after that it can only be replaced. */
    @Transactional
    public void serve(PaperId id, ServiceWay way, String receiver, Instant at) {
        var paper = store.lock(id);
        var now = clock.instant();
        if (receiver.isBlank()) {
            throw new Refused("请填写签收人。").at("receiver");
        }
        if (at.isAfter(now)) {
            throw new Refused("送达时间不能晚于现在。").at("at");
        }
        if (at.atZone(clock.getZone()).toLocalDate().isBefore(paper.dated())) {
            throw new Refused("送达时间不能早于文书日期。").at("at");
        }
        paper.status().to(PaperStatus.SERVED);
        store.serve(id, way, receiver, at);
        events.publishEvent(
                new PaperServed(id, paper.of(), paper.enterprise(), paper.title(), paper.number(), way, at, now));
    }

    /** Replaces a paper by a newer one that corrects or revokes it. */
    @Transactional
    public void supersede(PaperId old, PaperId newer, String reason) {
        var paper = store.lock(old);
        var by = store.lock(newer);
        requireReason(reason);
        if (old.equals(newer) || !by.status().isValid()) {
            throw new Refused("替代的文书应当是另一份有效的文书。").at("newer");
        }
        store.end(old, paper.status().to(PaperStatus.SUPERSEDED), reason, newer);
        events.publishEvent(new PaperSuperseded(
                old, paper.of(), newer, paper.enterprise(), paper.title(), paper.number(), reason, clock.instant()));
    }

    /** Declares a paper void that was not served; its number stays taken. */
    @Transactional
    public void voided(PaperId id, String reason) {
        var paper = store.lock(id);
        requireReason(reason);
        store.end(id, paper.status().to(PaperStatus.VOIDED), reason, null);
        events.publishEvent(new PaperVoided(
                id, paper.of(), paper.enterprise(), paper.title(), paper.number(), reason, clock.instant()));
    }

    /** Opens the sealed papers of a record, for example when an unannounced visit has arrived (解密). */
    @Transactional
    public void unseal(Identifier subject) {
        store.unseal(subject.value());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("请写明理由。").at("reason");
        }
    }

    @Transactional(readOnly = true)
    public PaperView get(PaperId id) {
        return reader.find(id).orElseThrow(() -> new Refused("没有找到这份文书，或者您无权查看。"));
    }

    /** Empty where no such paper is seen. */
    @Transactional(readOnly = true)
    public Optional<PaperView> find(PaperId id) {
        return reader.find(id);
    }

    /** What is written on an issued paper, as it was frozen. */
    @Transactional(readOnly = true)
    public <V extends PaperValues> V values(PaperId id, Class<V> type) {
        return FrozenValues.read(reader.contents(get(id).id()), type);
    }

    /** The papers of one record, for example of a visit, in the order they were issued. */
    @Transactional(readOnly = true)
    public List<PaperView> of(Identifier subject) {
        return reader.ofSubject(subject.value());
    }

    /** The newest papers that concern an enterprise. */
    @Transactional(readOnly = true)
    public List<PaperView> concerning(UUID territory, int limit) {
        return reader.ofTerritory(territory, limit);
    }

    /** The printed paper, made now if the printer has not come to it yet; refused if it was altered on the disk. */
    @Transactional
    public PaperFile pdf(PaperId id) {
        return files.of(id);
    }

    /** Several papers of one step as one file for the printer, in the given order. */
    @Transactional
    public byte[] bundle(List<PaperId> ids) {
        return PaperBundle.of(ids.stream().map(files::of).toList());
    }

    /** What anyone may know who holds the check code; empty when no such paper was issued. */
    @Transactional(readOnly = true)
    public Optional<PaperVerification> verify(String code) {
        return CheckCode.read(code).flatMap(reader::verify);
    }

    /** What anyone may know who holds the file; empty when no issued paper has exactly this content. */
    @Transactional(readOnly = true)
    public Optional<PaperVerification> verifyFile(String sha256) {
        return reader.verifyFile(sha256);
    }
}
