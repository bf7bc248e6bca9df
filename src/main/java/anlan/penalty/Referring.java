package anlan.penalty;

import anlan.kernel.Identifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when a referral was approved, and when the other body answered (移送批准、答复后的办理). */
@Component
class Referring implements ApprovalEffect {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final LawDesk law;
    private final ReferralLetters letters;
    private final ReferralDuties clocks;
    private final CaseDuties duties;
    private final GoodsSending goods;
    private final ReferralBook book;

    Referring(CaseDesk desk, CaseGuard guard, LawDesk law, ReferralLetters letters, ReferralDuties clocks, CaseDuties duties, GoodsSending goods,
            ReferralBook book) {
        this.desk = desk;
        this.guard = guard;
        this.law = law;
        this.letters = letters;
        this.clocks = clocks;
        this.duties = duties;
        this.goods = goods;
        this.book = book;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.TRANSFER;
    }

    @Override
    public boolean needsPrincipal(PenaltyCase held, Approval approval) {
        return subject(approval).isCrime();
    }

    private Referral subject(Approval approval) {
        return desk.records.require(Objects.requireNonNull(approval.subject()), Referral.class, "项移送");
    }

    /** Elsewhere before anything is decided; to the police until the case is closed; what points to a duty crime while it runs. */
    void requireStatus(PenaltyCase held, Referral.Kind kind) {
        switch (kind) {
            case AUTHORITY -> held.status.require("移送其他机关", CaseStatus.LEAD, CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED);
            case POLICE -> {
                if (!held.status.mayBeReferred()) {
                    held.status.require("移送公安机关");
                }
            }
            case DISCIPLINE -> {
                if (held.status.isEnded()) {
                    held.status.require("移送职务犯罪线索");
                }
            }
        }
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        approve(held, subject(approval), approval);
    }

    /** From the report of the officers: the crime they named goes to the police of the district. */
    void refer(PenaltyCase held, Report report, Approval approval) {
        var referral = desk.records.add(new Referral(Identifier.fresh(), held.id, Referral.Kind.POLICE, desk.offices.police(), report.ground(), report.facts(),
                letters.materials(held), null, approval.proposedAt(), null, "", null, ReferralStatus.PROPOSED, ""));
        approve(held, referral, approval);
    }

    private void approve(PenaltyCase held, Referral referral, Approval approval) {
        requireStatus(held, referral.kind());
        guard.requireReferral(held, referral.kind());
        letters.approval(held, referral, approval);
        var paper = switch (referral.kind()) {
            case POLICE -> letters.crime(held, referral);
            case AUTHORITY -> letters.transfer(held, referral);
            case DISCIPLINE -> letters.clue(held, referral);
        };
        var approved = desk.records.keep(referral.approved(desk.now(), paper.number(), paper.id().value(), book.bodyNamed(referral.receiver())));
        var before = held.status;
        if (referral.kind() == Referral.Kind.AUTHORITY) {
            held.become(CaseStatus.TRANSFERRED);
            duties.drop(held, CaseDuties.FILING, "移送" + referral.receiver());
            duties.drop(held, CaseDuties.DECIDE, "移送" + referral.receiver());
        } else if (referral.isCrime() && before.isBeforeDecision()) {
            held.become(CaseStatus.REFERRED);
            duties.interrupted(held, "移送公安机关");
        }
        clocks.handOver(held, approved, desk.now());
        desk.step(held, before, referral.isCrime() ? "涉嫌犯罪，移送公安机关" : "移送" + referral.receiver(), paper.number(),
                Referrals.basis(referral), referral.isClue() ? Referrals.CLUE : referral.reason());
        send(held, approved);
    }

    /** Puts it before a receiver that has an account, with the clock of its signing. */
    void send(PenaltyCase held, Referral referral) {
        clocks.sent(held, referral);
        book.send(referral);
    }

    @Override
    public void returned(PenaltyCase held, Approval approval) {
        clocks.over(held, desk.records.keep(subject(approval).become(ReferralStatus.REFUSED)));
    }

    /** Moves referral and case as the letter says. */
    Referral entered(PenaltyCase held, Referral referral, Referrals.NewLetter letter) {
        var next = letter.kind().status();
        var moved = next == null ? referral : desk.records.keep(letter.kind() == Correspondence.Kind.FORWARDED
                ? referral.forwardedTo(letter.organ().strip(), book.bodyNamed(letter.organ())) : referral.become(next));
        var before = held.status;
        switch (letter.kind()) {
            case HANDED_OVER -> clocks.handedOver(held, moved, letter.day().equals(desk.today()) ? desk.local(desk.now()) : letter.day().atTime(12, 0));
            case ACCEPTED -> clocks.accepted(held, moved, letter.day());
            case RESULT -> clocks.concluded(held, moved);
            case REASONS_ASKED -> clocks.explain(held, moved, letter.day());
            case REASONS_GIVEN -> clocks.explained(held);
            case FILING_ORDERED -> {
                clocks.explained(held);
                clocks.supervised(held);
                clocks.police(held, moved, "D101", letter.day());
            }
            case CONVICTED, CONVICTED_FINE -> convicted(held, moved);
            case DECLINED -> declined(held, moved, letter.day());
            case FORWARDED -> clocks.forwarded(held, moved, letter.day());
            case CHECKING -> clocks.police(held, moved, "D75", handedOver(referral));
            case COMPLEX -> clocks.police(held, moved, "D76", handedOver(referral));
            case FILED -> {
                clocks.answered(held, moved);
                clocks.objected(held);
                clocks.explained(held);
                clocks.supervised(held);
                clocks.goods(held, moved, letter.day());
            }
            case NOT_FILED, UPHELD -> {
                clocks.answered(held, moved);
                clocks.object(held, moved, letter.kind() == Correspondence.Kind.UPHELD ? "D56" : "D33", letter.day());
            }
            case RETURNED -> back(held, moved);
            case GOODS -> {
                clocks.goodsHandedOver(held);
                goods.handedOver(held, referral);
            }
            default -> { }
        }
        desk.step(held, before, letter.kind().label(), letter.number().strip(), source(referral, next), letter.words());
        return moved;
    }

    /** When the organ that has it now signed for it. */
    private LocalDate handedOver(Referral referral) {
        return book.of(referral).reversed().stream().filter(l -> l.kind() == Correspondence.Kind.HANDED_OVER).findFirst().orElseThrow().day();
    }

    private static String source(Referral referral, @org.jspecify.annotations.Nullable ReferralStatus next) {
        return next == null ? "" : referral.isClue() ? Referrals.basis(referral) : ReferralStatus.TABLE.find(referral.status(), next).orElseThrow().source();
    }

    /** The case goes on as an administrative one where nothing was decided yet. */
    private void back(PenaltyCase held, Referral referral) {
        clocks.over(held, referral);
        clocks.goodsHandedOver(held);
        if (held.status == CaseStatus.REFERRED) {
            held.become(CaseStatus.INVESTIGATED);
        }
    }

    private void convicted(PenaltyCase held, Referral referral) {
        clocks.over(held, referral);
        clocks.goodsHandedOver(held);
        if (held.status == CaseStatus.REFERRED) {
            duties.close(held, desk.today());
        }
    }

    /** A case comes back to whom it was sent from; what points to a duty crime never left it. */
    private void declined(PenaltyCase held, Referral referral, LocalDate day) {
        clocks.over(held, referral);
        if (!referral.isClue()) {
            held.comeBack();
            duties.again(held, referral.id(), day);
        }
    }

    /** Only inside the days that the regulation gives the office. */
    void requireInTime(Referral referral, LocalDate noticed) {
        var rule = referral.status() == ReferralStatus.UPHELD ? "D56" : "D33";
        var last = law.last(rule, noticed);
        if (desk.today().isAfter(last)) {
            throw new anlan.kernel.Refused("异议应当自接到通知之日起在 " + last + " 以前提出。", "law:crime-not-filed");
        }
    }

    /** Whoever was fined by a criminal court is not fined again. */
    boolean isFinedByCourt(CaseId id) {
        return ReferralMoves.convictedToFine(desk.records.of(id, Correspondence.class));
    }

    List<Referral> pendingCrimes(CaseId id) {
        return desk.records.of(id, Referral.class).stream().filter(Referral::isCrime).filter(r -> r.status().isPending()).toList();
    }
}
