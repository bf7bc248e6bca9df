package anlan.penalty;

import anlan.kernel.Refused;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.InternalFormPaper;
import anlan.platform.document.form.InternalFormPaper.Line;
import anlan.platform.file.FileId;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds the papers of a closed case into one numbered file that is never changed again (立卷归档). */
@Service
@Transactional
public class Archives {

    /** The order of papers in the file; what is not named comes where its day puts it, before the closing form. */
    private static final List<String> ORDER = List.of("on-spot-decision", "penalty-decision", "no-penalty-decision", "service-receipt", "case-lead", "case-filing",
            "service-address-confirmation", "recusal", "interview-record", "site-investigation-record",
            "sampling-evidence", "appraisal-commission", "assistance-letter", "preservation-approval", "evidence-preservation", "preservation-disposal", "penalty-notice", "hearing-notice",
            "statement-defence", "hearing-summons", "hearing-minutes", "hearing-report", "investigation-report", "legal-review",
            "collective-discussion", "transfer-approval", "case-transfer", "crime-referral", "duty-crime-clue", "referral-supplement", "referral-review", "filing-supervision", "service-announcement", "urge-letter", "court-enforcement-application", "case-closure");

    private final CaseDesk desk;
    private final PaperDesk paperDesk;
    private final Papers papers;
    private final FileStore files;
    private final CaseDuties duties;

    Archives(CaseDesk desk, PaperDesk paperDesk, Papers papers, FileStore files, CaseDuties duties) {
        this.desk = desk;
        this.paperDesk = paperDesk;
        this.papers = papers;
        this.files = files;
        this.duties = duties;
    }

    /** One PDF: cover with the list of papers, then the papers in order; its hash is kept with the case. */
    public void archive(CaseId id, String retention, String note) {
        var held = desk.handle(id);
        held.status.require("归档", CaseStatus.CLOSED);
        if (desk.records.of(id, Approval.class).stream().anyMatch(Approval::isPending)) {
            throw new Refused("还有没有办理的审批，不能归档。");
        }
        Basis.REMEDY.require(desk.records.of(id, Remedy.class).stream().noneMatch(Remedy::isRunning), "行政复议、行政诉讼正在进行，登记结果以后才能归档。");
        Basis.RESTORATION.require(desk.records.of(id, Undoing.class).stream().noneMatch(u -> u.mustRestore() || u.mustWithdraw()),
                "应当退还、恢复原状或者撤回公开信息的还没有办理，不能归档。");
        var bound = ordered(paperDesk.of(held));
        var cover = cover(held, CaseDesk.required(retention, "请选择保管期限。", "retention"), note, bound);
        var ids = new ArrayList<>(List.of(cover.id()));
        bound.forEach(p -> ids.add(p.id()));
        var file = files.put(new ByteArrayInputStream(papers.bundle(ids)), held.number + "案卷.pdf", FileKind.PAPER);
        var before = held.status;
        held.archive(desk.today(), file.id().value(), file.sha256());
        duties.done(held, CaseDuties.ARCHIVE);
        desk.step(held, before, "立卷归档", held.number, Basis.RECORD.key(), "共 " + bound.size() + " 件，哈希 " + file.sha256());
    }

    static List<PaperView> ordered(List<PaperView> papers) {
        return papers.stream().sorted(Comparator.comparingInt((PaperView p) -> place(p.kind())).thenComparing(PaperView::issuedAt)).toList();
    }

    private static int place(String kind) {
        int at = ORDER.indexOf(kind);
        return at < 0 ? ORDER.size() - 2 : at;
    }

    private PaperView cover(PenaltyCase held, String retention, String note, List<PaperView> bound) {
        var list = IntStream.range(0, bound.size()).mapToObj(i -> (i + 1) + "．" + bound.get(i).title() + "　" + bound.get(i).number() + "　"
                + PaperDesk.date(bound.get(i).dated())).collect(Collectors.joining("\n"));
        var lines = List.of(
                new Line("案　　由", CaseForms.cause(held)), new Line("案　　号", held.number),
                new Line("当 事 人", desk.records.of(held.id, Party.class).stream().map(Party::name).collect(Collectors.joining("、"))),
                new Line("处理结果", held.closing), new Line("立案日期", held.filedOn == null ? "——" : PaperDesk.date(held.filedOn)),
                new Line("结案日期", held.closedOn == null ? "——" : PaperDesk.date(held.closedOn)),
                new Line("承 办 人", String.join("、", paperDesk.names(held))), new Line("保管期限", retention),
                new Line("卷内目录", list), new Line("备　　考", note));
        return paperDesk.record(held, new InternalFormPaper("case-file", Addressee.unit(held.where.enterpriseName()), lines,
                List.of(paperDesk.signed("立 卷 人", "本卷共 " + bound.size() + " 件，已核对。", desk.me(), desk.today())), null), "　案卷");
    }

    @Transactional(readOnly = true)
    public StoredFile file(CaseId id) {
        desk.may("case.evidence");
        var held = desk.records.get(id);
        if (held.archiveFile == null) {
            throw new Refused("本案还没有归档。");
        }
        return files.find(new FileId(held.archiveFile)).orElseThrow(() -> new Refused("没有这个文件。"));
    }
}
