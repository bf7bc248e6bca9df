package anlan.penalty;

import anlan.kernel.Refused;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.organization.Agencies;
import anlan.organization.AgencyKind;
import anlan.platform.document.PaperId;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the body that a case was sent to does itself (受移送机关的签收和答复), and the procuratorate that has the copy. It does
 * not see the case: who calls this has made sure that the referral was sent to the body, and asks in the name of the program.
 */
@Service
@Transactional
public class ReferralAnswers {

    /** The papers that a referral takes along, where the case has them (移送规定 6). */
    static final Set<String> ALONG = Set.of("crime-referral", "case-transfer", "investigation-report", "interview-record", "site-investigation-record",
            "sampling-evidence", "evidence-preservation", "evidence-copy", "seal-seize-decision", "coercion-record", "penalty-decision", "duty-crime-clue");
    /** The letters of referrals themselves: only that of this one goes along. */
    static final Set<String> LETTERS = Set.of("crime-referral", "case-transfer", "duty-crime-clue");

    private final CaseDesk desk;
    private final Referring referring;
    private final ReferralDuties duties;
    private final ReferralBook book;
    private final Papers papers;
    private final Inbox inbox;
    private final Agencies agencies;
    private final Permissions permissions;
    private final Me me;

    ReferralAnswers(CaseDesk desk, Referring referring, ReferralDuties duties, ReferralBook book, Papers papers, Inbox inbox, Agencies agencies,
            Permissions permissions, Me me) {
        this.desk = desk;
        this.referring = referring;
        this.duties = duties;
        this.book = book;
        this.papers = papers;
        this.inbox = inbox;
        this.agencies = agencies;
        this.permissions = permissions;
        this.me = me;
    }

    /** An answer about to be given (答复): by which letter, in which words, for a forwarding to whom. */
    public record Answer(Correspondence.Kind kind, String organ, String number, String words, Investigations.@Nullable Upload scan) {}

    /** What the body of the signed-in person may answer now; nothing to a body that it was not sent to. */
    @Transactional(readOnly = true)
    public List<Correspondence.Kind> next(UUID referralId) {
        var referral = require(referralId);
        var letters = book.of(referral);
        if (!referral.body().isEmpty() && me.get().body().equals(referral.body())) {
            return ReferralMoves.ofReceiver(referral, letters);
        }
        return hasCopy(referral, letters) ? ReferralMoves.ofProcuratorate(referral, letters) : List.of();
    }

    private boolean hasCopy(Referral referral, List<Correspondence> letters) {
        return referral.isCrime() && letters.stream().anyMatch(l -> l.kind() == Correspondence.Kind.COPIED)
                && agencies.view(me.get().body()).kind() == AgencyKind.PROCURATORATE;
    }

    /** Enters the answer of today in the name of the body: receipt, filing or not, reasons, goods, what became of it. */
    public void answer(UUID referralId, Answer answer) {
        permissions.require("received.answer");
        var found = require(referralId);
        var held = desk.records.lock(found.penaltyCase());
        var referral = require(referralId);
        if (!next(referralId).contains(answer.kind())) {
            throw new Refused("“" + referral.status().label() + "”的移送现在不能登记“" + answer.kind().label() + "”，没有重复登记。").at("kind");
        }
        required(answer);
        if (answer.kind() == Correspondence.Kind.FORWARDED) {
            book.requireOther(referral, answer.organ());
        }
        var body = agencies.view(me.get().body());
        boolean forwarded = answer.kind() == Correspondence.Kind.FORWARDED;
        var letter = new Referrals.NewLetter(answer.kind(), desk.today(), forwarded ? answer.organ().strip() : body.name(), answer.number(), answer.words());
        var entered = book.enter(referral, letter, answer.scan(), body.code());
        if (answer.kind() == Correspondence.Kind.HANDED_OVER) {
            book.tell(received(held, referral, answer), entered, null);
            return;
        }
        var moved = referring.entered(held, signed(held, referral, answer.kind()), letter);
        book.tell(moved, entered, null);
        if (forwarded) {
            referring.send(held, moved);
        }
    }

    private static void required(Answer answer) {
        switch (answer.kind()) {
            case HANDED_OVER -> CaseDesk.required(answer.words(), "请填写签收人。", "words");
            case NOT_FILED, UPHELD, DECLINED, RETURNED, REASONS_GIVEN, RESULT, FORWARDED -> CaseDesk.required(answer.words(), "请写明理由或者结果。", "words");
            default -> { }
        }
        if (answer.kind() != Correspondence.Kind.HANDED_OVER && answer.kind() != Correspondence.Kind.GOODS) {
            CaseDesk.required(answer.number(), "请填写文书的文号。", "number");
        }
    }

    /** A file sent back at once was of course received. */
    private Referral signed(PenaltyCase held, Referral referral, Correspondence.Kind kind) {
        if (referral.status() != ReferralStatus.APPROVED || kind != Correspondence.Kind.DECLINED) {
            return referral;
        }
        var handed = desk.records.keep(referral.become(ReferralStatus.HANDED_OVER));
        duties.handedOver(held, handed, desk.local(desk.now()));
        return handed;
    }

    private Referral received(PenaltyCase held, Referral referral, Answer answer) {
        var handed = desk.records.keep(referral.become(ReferralStatus.HANDED_OVER));
        duties.handedOver(held, handed, desk.local(desk.now()));
        var paper = papers.get(new PaperId(Objects.requireNonNull(referral.paper())));
        if (paper.servedAt() == null) {
            papers.serve(paper.id(), ServiceWay.DIRECT, answer.words().strip(), desk.now());
        }
        desk.step(held, held.status, "对方签收移送：" + referral.receiver(), referral.number(), Referrals.basis(referral), "签收人：" + answer.words().strip());
        return handed;
    }

    /** What goes along: read when it is sent. */
    @Transactional(readOnly = true)
    public ReferralFile file(UUID referralId) {
        var referral = require(referralId);
        var held = desk.records.get(referral.penaltyCase());
        var along = papers.of(held.id).stream().filter(p -> ALONG.contains(p.kind()) && p.status().isValid())
                .filter(p -> !LETTERS.contains(p.kind()) || p.id().value().equals(referral.paper())).toList();
        var evidence = desk.records.of(held.id, Evidence.class).stream().filter(e -> e.file() != null)
                .map(e -> new ReferralFile.Attachment(e.id(), Objects.requireNonNull(e.file()), e.kind().label() + "：" + e.name())).toList();
        return new ReferralFile(held.id, held.territory, held.division, held.supervisor, held.where.enterpriseName(), held.agency,
                desk.offices.organ(held.agency).name(), held.officer, along, evidence, book.of(referral));
    }

    /** The letter of ours that went with an objection. */
    @Transactional(readOnly = true)
    public PaperView paper(UUID paper) {
        return papers.get(new PaperId(paper));
    }

    /** The clocks of both sides that run for this referral. */
    @Transactional(readOnly = true)
    public List<DutyView> clocks(UUID referralId) {
        var referral = require(referralId);
        return referral.number().isEmpty() ? List.of()
                : inbox.about(ReferralDuties.about(referral.penaltyCase(), referral)).stream().filter(d -> d.title().endsWith("：" + referral.number())).toList();
    }

    /** What that body has to do first; to forward what is not its own is asked of nobody who keeps it. */
    @Transactional(readOnly = true)
    public Optional<DutyView> owed(UUID referralId, String body) {
        return clocks(referralId).stream().filter(d -> d.agency().equals(body) && !ReferralDuties.isConditional(d)).min(Comparator.comparing(DutyView::due));
    }

    private Referral require(UUID id) {
        return desk.records.require(id, Referral.class, "项移送");
    }
}
