package anlan.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as strangers see it (公示内容): these columns and no others. */
public record PublicRecord(
        UUID id, PublicationKind kind, boolean unit, String subject, String number, String matter, String basis, String result, String authority,
        LocalDate day, @Nullable LocalDate closedOn, String withheld, @Nullable Instant publishedAt, @Nullable LocalDate until,
        @Nullable Instant correctedAt, String correction) {

    static PublicRecord of(Publication p) {
        return new PublicRecord(p.id.value(), p.kind, p.unit, p.subject, p.number, p.matter, p.basis, p.result, p.authority, p.day, p.closedOn,
                p.withheld, p.publishedAt, p.until, p.correctedAt, p.correction);
    }

    /** Whether it is over: put right, delisted. */
    public boolean isClosed() {
        return closedOn != null;
    }

    /** Where it stands, in two or three words. */
    public String state() {
        return switch (kind) {
            case ORDER -> isClosed() ? "已整改" : "整改中";
            case MAJOR_HAZARD -> isClosed() ? "已摘牌" : "督办中";
            case BLACKLISTING -> isClosed() ? "已移出" : "在名单";
            case LICENCE, RATING -> isClosed() ? "已失效" : "有效";
            case INSPECTION, PENALTY, ACCIDENT_REPORT -> "已公开";
        };
    }

    /** The tone of its tag: ok, warn, err, info. */
    public String tone() {
        return switch (kind) {
            case PENALTY, BLACKLISTING -> "err";
            case ORDER, MAJOR_HAZARD -> isClosed() ? "ok" : "warn";
            case INSPECTION, LICENCE, RATING, ACCIDENT_REPORT -> "info";
        };
    }
}
