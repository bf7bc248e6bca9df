package anlan.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/**
 * Who recorded a row of the law tables, when, from which source and why (数据版本). A correction is a new version;
 * nothing recorded is ever overwritten.
 *
 * @param subject the thing itself, the same through all its versions
 * @param id this version of it, which a decision stores
 */
public record Versioned(
        LawRecordId subject, LawRecordId id, Instant recordedAt, String recordedBy, String source, String reason) {

    private static final String SYSTEM = "系统";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static Versioned of(ResultSet row) throws SQLException {
        return new Versioned(
                new LawRecordId(row.getObject("subject", UUID.class)),
                new LawRecordId(row.getObject("id", UUID.class)),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getString("source"),
                row.getString("reason"));
    }

    /** When it was recorded, by the clock on the wall here. */
    public String recordedText() {
        return MINUTE.format(recordedAt);
    }

    /** Its columns, for the statement that inserts the row. */
    Map<String, Object> columns() {
        return Map.of("id", id.value(), "subject", subject.value(), "recorded_at", Timestamp.from(recordedAt),
                "recorded_by", recordedBy, "source", source, "reason", reason);
    }

    /** Whether it came with the program and nobody corrected it since. */
    public boolean isDelivered() {
        return recordedBy.equals(SYSTEM);
    }

    /** A first version that came with the program. */
    static Versioned delivered(String file, Instant now) {
        var id = LawRecordId.fresh();
        return new Versioned(id, id, now, SYSTEM, file, "随程序交付");
    }

    /** The version that follows this one. */
    Versioned corrected(Instant now, String by, String source, String reason) {
        return new Versioned(subject, LawRecordId.fresh(), now, by, source, reason);
    }
}
