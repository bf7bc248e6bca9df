package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that go to another body (案件移送、涉嫌犯罪移送): proposed, handed over, answered, objected to; the answers are entered by the office. */
@Service
@Transactional
public class Referrals {

    /** What the course of a case says of a duty crime; who is suspected of what stands in its letter alone. */
    static final String CLUE = "公职人员涉嫌职务犯罪的线索，内容见移送书";

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final Approvals approvals;
    private final Referring referring;
    private final ReferralLetters letters;
    private final ReferralDuties duties;
    private final ReferralBook book;
    private final FileStore files;

    Referrals(CaseDesk desk, CaseGuard guard, Approvals approvals, Referring referring, ReferralLetters letters, ReferralDuties duties, ReferralBook book,
            FileStore files) {
        this.desk = desk;
        this.guard = guard;
        this.approvals = approvals;
        this.referring = referring;
        this.letters = letters;
        this.duties = duties;
        this.book = book;
        this.files = files;
    }

    /** A case about to go elsewhere (移送建议). */
    public record NewReferral(Referral.Kind kind, String receiver, String offence, String reason, List<String> materials, @Nullable LocalDate answerBy) {

        public NewReferral {
            materials = List.copyOf(materials);
        }
    }

    /** A referral with its letters, as the page of the case shows it (移送情况). */
    public record Course(Referral referral, List<Correspondence> letters) {

        public Course {
            letters = List.copyOf(letters);
        }

        public boolean has(Correspondence.Kind kind) {
            return letters.stream().anyMatch(l -> l.kind() == kind);
        }
    }

    /** A letter about to be entered (来往文书登记). */
    public record NewLetter(Correspondence.Kind kind, LocalDate day, String organ, String number, String words) {}

    /** The officers report that another body has to deal with it; a crime may come up at any time until the case is closed. */
    public void propose(CaseId id, NewReferral wanted) {
        var held = desk.handle(id);
        referring.requireStatus(held, wanted.kind());
        if (desk.records.of(id, Referral.class).stream().filter(r -> r.kind() == wanted.kind())
                .anyMatch(r -> r.isClue() ? r.status().isBeforeHandOver() : r.status().isPending())) {
            throw new Refused("本案已经在移送，等待结果，没有重复报请。");
        }
        CaseDesk.required(wanted.receiver(), "请填写受移送的机关。", "receiver");
        CaseDesk.required(wanted.reason(), "请写明移送的理由和依据。", "reason");
        if (wanted.materials().isEmpty()) {
            throw new Refused("请列明移送的材料。").at("materials");
        }
        boolean transfer = wanted.kind() == Referral.Kind.AUTHORITY;
        if (!transfer) {
            CaseDesk.required(wanted.offence(), "请写明涉嫌的罪名。", "offence");
        } else if (wanted.answerBy() == null || wanted.answerBy().isBefore(desk.today())) {
            throw new Refused("请填写请对方答复的日期，不能早于今天。").at("answerBy");
        }
        guard.requireReferral(held, wanted.kind());
        var referral = desk.records.add(new Referral(Identifier.fresh(), id, wanted.kind(), wanted.receiver().strip(),
                transfer ? "" : wanted.offence().strip(), wanted.reason().strip(), wanted.materials(),
                transfer ? wanted.answerBy() : null, desk.now(), null, "", null, ReferralStatus.PROPOSED, ""));
        approvals.propose(held, Approval.Kind.TRANSFER, referral.id(), referral.isClue() ? CLUE : referral.reason());
    }

    /** The file was handed over and the other body signed for it. */
    public void handOver(CaseId id, UUID referralId, LocalDateTime at, String receiver, String number, Investigations.@Nullable Upload scan) {
        var held = desk.handle(id);
        var referral = require(id, referralId);
        if (referral.status() != ReferralStatus.APPROVED) {
            throw new Refused("“" + referral.status().label() + "”的移送不能登记移交，没有重复登记。");
        }
        var moment = desk.instant(at);
        if (moment.isAfter(desk.now().plusSeconds(60)) || referral.approvedAt() != null && moment.isBefore(referral.approvedAt().minusSeconds(60))) {
            throw new Refused("移交的时间应当在批准移送以后，不能晚于现在。").at("at");
        }
        var letter = book.enter(referral, new NewLetter(Correspondence.Kind.HANDED_OVER, at.toLocalDate(), referral.receiver(), number.strip(),
                "接收人：" + CaseDesk.required(receiver, "请填写接收人。", "receiver")), scan, "");
        var handed = desk.records.keep(referral.become(ReferralStatus.HANDED_OVER));
        duties.handedOver(held, handed, at);
        desk.step(held, held.status, "移交案卷材料：" + referral.receiver(), referral.number(), basis(referral), "接收人：" + receiver.strip());
        book.tell(handed, letter, null);
    }

    /** Enters what the other body, the procuratorate or the court wrote, or that it got a copy. */
    public void enter(CaseId id, UUID referralId, NewLetter letter, Investigations.@Nullable Upload scan) {
        var held = desk.handle(id);
        var referral = require(id, referralId);
        var known = book.of(referral);
        if (!ReferralMoves.entered(referral, known).contains(letter.kind())) {
            throw new Refused("“" + referral.status().label() + "”的移送不能登记“" + letter.kind().label() + "”，没有重复登记。").at("kind");
        }
        ReferralMoves.requireCopy(letter.kind(), known);
        if (letter.day().isAfter(desk.today()) || letter.day().isBefore(desk.day(referral.proposedAt()))) {
            throw new Refused("文书日期应当在报请移送以后，不能晚于今天。").at("day");
        }
        CaseDesk.required(letter.number(), "请填写文书的文号。", "number");
        switch (letter.kind()) {
            case FORWARDED -> book.requireOther(referral, letter.organ());
            case COPIED -> CaseDesk.required(letter.organ(), "请填写抄送的人民检察院。", "organ");
            default -> { }
        }
        var entered = book.enter(referral, letter, scan, "");
        var moved = referring.entered(held, referral, letter);
        book.tell(moved, entered, null);
        if (letter.kind() == Correspondence.Kind.FORWARDED) {
            referring.send(held, moved);
        }
    }

    /** Objects to a refusal to file: review by the police, or supervision by the procuratorate; the letter is issued. */
    public void object(CaseId id, UUID referralId, boolean review, String organ, String reason) {
        var held = desk.handle(id);
        var referral = require(id, referralId);
        var to = review ? ReferralStatus.REVIEW_ASKED : ReferralStatus.SUPERVISION;
        var moved = referral.become(to);
        var words = CaseDesk.required(reason, "请写明应当立案的理由。", "reason");
        var addressee = review ? referral.receiver() : CaseDesk.required(organ, "请填写人民检察院。", "organ");
        var answer = ReferralMoves.refusal(book.of(referral));
        referring.requireInTime(referral, answer.day());
        var paper = letters.objection(held, referral, review, addressee, answer.kind().label() + "（" + answer.number() + "）", words);
        desk.records.keep(moved);
        if (!review) {
            book.copy(moved, addressee);
        }
        var letter = book.enter(referral, new NewLetter(review ? Correspondence.Kind.REVIEW_ASKED : Correspondence.Kind.SUPERVISION, desk.today(), addressee, paper.number(), words), null, "");
        duties.objected(held);
        if (review) {
            duties.police(held, referral, "D74", desk.today());
        } else {
            duties.supervise(held, referral, book.bodyNamed(addressee), desk.today());
        }
        desk.step(held, held.status, review ? "对不予立案提请复议" : "建议人民检察院立案监督", paper.number(), "law:crime-not-filed", words);
        book.tell(moved, letter, paper.id().value());
    }

    private Referral require(CaseId id, UUID referralId) {
        return ofCase(desk.records.require(referralId, Referral.class, "项移送"), id);
    }

    static Referral ofCase(Referral referral, CaseId id) {
        if (!referral.penaltyCase().equals(id)) {
            throw new Refused("这项移送不属于本案。");
        }
        return referral;
    }

    static String basis(Referral referral) {
        return switch (referral.kind()) {
            case POLICE -> "law:crime-referral";
            case AUTHORITY -> "law:handing-over";
            case DISCIPLINE -> "law:duty-crime";
        };
    }

    /** The referrals of a case with their letters. */
    @Transactional(readOnly = true)
    public List<Course> of(CaseId id) {
        return desk.records.of(id, Referral.class).stream().map(r -> new Course(r, book.of(r))).toList();
    }

    /** The body of the district to which it goes, as the form proposes it; another authority is named by the officers. */
    @Transactional(readOnly = true)
    public String receiver(Referral.Kind kind) {
        return switch (kind) {
            case POLICE -> desk.offices.police();
            case DISCIPLINE -> desk.offices.discipline();
            case AUTHORITY -> "";
        };
    }

    /** What may be entered now. */
    @Transactional(readOnly = true)
    public List<Correspondence.Kind> next(CaseId id, UUID referralId) {
        var referral = require(id, referralId);
        return ReferralMoves.entered(referral, book.of(referral));
    }

    /** What a referral of this case would take along, one line each. */
    @Transactional(readOnly = true)
    public List<String> materials(CaseId id) {
        return letters.materials(desk.records.get(id));
    }

    /** The scan of a letter, for whoever may see the evidence of the case. */
    @Transactional(readOnly = true)
    public StoredFile scan(CaseId id, UUID letterId) {
        desk.may("case.evidence");
        var letter = desk.records.require(letterId, Correspondence.class, "份文书");
        var file = letter.file();
        if (!letter.penaltyCase().equals(id) || file == null) {
            throw new Refused("这份文书没有扫描件。");
        }
        return files.find(new FileId(file)).orElseThrow(() -> new Refused("没有这个文件。"));
    }
}
