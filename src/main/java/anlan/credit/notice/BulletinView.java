package anlan.credit.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as the desk sees it (公告详情). */
public record BulletinView(
        BulletinId id, BulletinStatus status, String authority, BulletinDraft draft, UUID author, String authorName, Instant writtenAt,
        String reviewerName, @Nullable Instant reviewedAt, String opinion, @Nullable Instant withdrawnAt, String withdrawnBy, String reason,
        List<BulletinFile> files) {

    static BulletinView of(Bulletin n, List<BulletinFile> files) {
        return new BulletinView(n.id, n.status, n.authority, new BulletinDraft(n.kind, n.title, n.text, n.publishAt, n.pinned), n.author, n.authorName,
                n.writtenAt, n.reviewerName, n.reviewedAt, n.opinion, n.withdrawnAt, n.withdrawnBy, n.reason, files);
    }

    /** As strangers will see it. */
    public PublicBulletin preview() {
        return new PublicBulletin(id.value(), draft.kind(), draft.title(), authority, draft.publishAt(), BulletinText.of(draft.text()), files);
    }

    public boolean isWaiting(Instant now) {
        return status == BulletinStatus.PUBLISHED && draft.publishAt() != null && draft.publishAt().isAfter(now);
    }
}
