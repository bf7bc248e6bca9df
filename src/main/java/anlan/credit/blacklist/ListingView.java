package anlan.credit.blacklist;

import anlan.credit.record.Material;
import anlan.platform.document.PaperView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listing as its page shows it (名单详情), with what its reader may do next. */
public record ListingView(
        BlacklistingId id, UUID territory, String enterpriseName, String enterpriseCode, boolean unit, String party, UUID entry, String decisionNumber,
        String penalty, LocalDate decidedPenalty, String agency, String authority, ListingRule rule, String groundWords, String facts, String officers, Instant proposedAt,
        ListingStatus status, String noticeNumber, @Nullable LocalDate notifiedOn, @Nullable LocalDate replyUntil, String reply,
        @Nullable LocalDate repliedOn, boolean waived, String review, String decider, String opinion, @Nullable LocalDate decidedOn, String number,
        @Nullable LocalDate servedOn, @Nullable LocalDate termUntil, @Nullable LocalDate exitFrom, @Nullable LocalDate publishedOn,
        @Nullable Removal removal, String removalWhy, @Nullable LocalDate removedOn, String removalNumber, boolean reviewing, List<Exit> exits,
        List<RestrictionRow> restrictions, List<PaperView> papers, boolean mine, boolean recordsExit, boolean decides) {

    /** An application for early exit (提前移出申请). */
    public record Exit(
            EarlyExitId id, String reason, String applicant, Instant appliedAt, LocalDate receivedOn, String recorder, @Nullable Boolean granted, String decider, String opinion,
            @Nullable Instant decidedAt, String number, @Nullable Instant revokedAt, String revokedWhy, List<Material> materials) {

        static Exit of(EarlyExit e, List<Material> materials) {
            return new Exit(e.id, e.reason, e.applicant, e.appliedAt, e.receivedOn, e.recorder, e.granted, e.deciderName, e.opinion, e.decidedAt, e.number, e.revokedAt, e.revokedWhy, materials);
        }
    }

    /** Who looks, and what they may do. */
    record Reader(boolean mine, boolean handles, boolean decides, LocalDate today) {}

    static ListingView of(Listing l, Reader reader, List<Exit> exits, List<RestrictionRow> restrictions, List<PaperView> papers) {
        return new ListingView(l.id, l.territory, l.enterpriseName, l.enterpriseCode, l.unit, l.party, l.entry.value(), l.decisionNumber, l.penalty,
                l.decidedPenalty, l.agency, l.authority, ListingRule.of(l.rule), l.groundWords, l.facts, l.officerNames, l.proposedAt, l.status, l.noticeNumber,
                l.notifiedOn, l.replyUntil, l.reply, l.repliedOn, l.waived, l.review, l.deciderName, l.opinion, l.decidedOn, l.number, l.servedOn,
                l.termUntil, l.exitFrom, l.publishedOn, l.removal, l.removalWhy, l.removedOn, l.removalNumber, l.reviewing, exits, restrictions,
                papers, reader.mine, reader.handles && l.mayAskExit(reader.today), reader.decides);
    }

    /** What may be done next, as the addresses of the forms. */
    public List<String> open() {
        var open = new ArrayList<String>();
        if (mine) {
            officers(open);
        }
        if (recordsExit) {
            open.add("exit");
        }
        if (decides) {
            heads(open);
        }
        return open;
    }

    private void officers(List<String> open) {
        if (status == ListingStatus.PROPOSED) {
            open.add(noticeNumber.isEmpty() ? "notice" : "service");
        }
        if (status == ListingStatus.NOTIFIED && repliedOn == null) {
            open.add("reply");
        }
        if (status == ListingStatus.NOTIFIED && repliedOn != null && !waived && review.isEmpty()) {
            open.add("review");
        }
        if (status == ListingStatus.LISTED) {
            open.add(servedOn == null ? "service" : "publication");
        }
    }

    private void heads(List<String> open) {
        if (status == ListingStatus.NOTIFIED || status == ListingStatus.PROPOSED) {
            open.add("decision");
        }
        if (status == ListingStatus.EXIT_APPLIED) {
            open.add("exit-decision");
        }
        if (status.isListed() && reviewing) {
            open.add("reconsideration");
        }
        if (status == ListingStatus.REMOVED && removalNumber.isEmpty()) {
            open.add("removal");
        }
        if (status == ListingStatus.REMOVED && removal == Removal.EXIT) {
            open.add("exit-revocation");
        }
        if (!status.isEnded()) {
            open.add("handlers");
        }
    }

    /** What the unit may do: answer the notice, or ask for an early exit. */
    public boolean mayReply(LocalDate today) {
        return status == ListingStatus.NOTIFIED && repliedOn == null && (replyUntil == null || !today.isAfter(replyUntil));
    }

    public boolean mayExit(LocalDate today) {
        return status == ListingStatus.PUBLISHED && exitFrom != null && !today.isBefore(exitFrom);
    }
}
