package anlan.platform.document;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.file.FileId;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Me;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scanned sheets of papers (文书扫描件): what was signed with the pen after the paper was issued, and receipts of
 * service. Each is bound to its paper by its hash, in the row and in the ledger; a wrong one is taken off, never removed.
 */
@Service
@Transactional
public class PaperScans {

    private final ScanStore store;
    private final PaperStore papers;
    private final FileStore files;
    private final PaperRights rights;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperScans(ScanStore store, PaperStore papers, FileStore files, PaperRights rights, Me me,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.papers = papers;
        this.files = files;
        this.rights = rights;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    public void add(PaperId id, ScanKind kind, String note, String name, InputStream content) {
        rights.require("paper.file");
        var paper = papers.lock(id);
        if (paper.status() == PaperStatus.VOIDED) {
            throw new Refused("文书已经作废，不再归入扫描件。").at("file");
        }
        var file = files.put(content, name, FileKind.PAPER);
        if (store.of(id).stream().anyMatch(s -> s.sha256().equals(file.sha256()))) {
            throw new Refused("这份扫描件已经归入过本文书。").at("file");
        }
        var now = clock.instant();
        var scan = new PaperScan(PaperScanId.fresh(), id, kind, file.id().value(), file.name(), file.mediaType(), file.size(),
                file.sha256(), file.sm3(), note.strip(), now, me.name(), null, null);
        store.add(scan, Scope.current().person());
        events.publishEvent(new PaperScanned(id, paper.of(), paper.enterprise(), scan.id(), kind, paper.title(),
                paper.number(), scan.sha256(), scan.sm3(), now));
    }

    /** Takes a wrong sheet off the paper; officers still see it struck, the enterprise no longer does. */
    public void withdraw(PaperId id, PaperScanId scanId, String reason) {
        rights.require("paper.file");
        var paper = papers.lock(id);
        var scan = require(id, scanId);
        if (reason.isBlank()) {
            throw new Refused("请写明撤下的理由。").at("reason");
        }
        if (scan.withdrawn()) {
            throw new Refused("这份扫描件已经撤下。").at("reason");
        }
        var now = clock.instant();
        store.withdraw(scanId, reason.strip(), now);
        events.publishEvent(new PaperScanWithdrawn(id, paper.of(), paper.enterprise(), scanId, scan.kind(), paper.title(),
                paper.number(), scan.sha256(), reason.strip(), now));
    }

    @Transactional(readOnly = true)
    public List<PaperScan> of(PaperId id) {
        return store.of(id);
    }

    /** The file of a scan, for whoever sees its paper. */
    @Transactional(readOnly = true)
    public StoredFile file(PaperId id, PaperScanId scan) {
        return files.find(new FileId(require(id, scan).file())).orElseThrow();
    }

    private PaperScan require(PaperId id, PaperScanId scan) {
        return store.find(id, scan).orElseThrow(() -> new Refused("没有这份扫描件，或者您无权查看。"));
    }
}
