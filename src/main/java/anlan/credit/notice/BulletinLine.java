package anlan.credit.notice;

import java.time.Instant;
import java.util.UUID;

/** A line of the public list of notices (公告目录). */
public record BulletinLine(UUID id, BulletinKind kind, String title, Instant publishAt, boolean pinned) {}
