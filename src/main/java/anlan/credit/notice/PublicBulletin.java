package anlan.credit.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as anybody reads it (公开的公告): no author, no reviewer. */
public record PublicBulletin(
        UUID id, BulletinKind kind, String title, String authority, @Nullable Instant publishedAt, BulletinText text, List<BulletinFile> files) {}
