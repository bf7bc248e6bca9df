package anlan.credit.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the desk's list of notices (公告列表). */
public record BulletinRow(
        UUID id, BulletinStatus status, BulletinKind kind, String title, String authorName, String reviewerName, Instant writtenAt, @Nullable Instant publishAt,
        boolean pinned) {}
