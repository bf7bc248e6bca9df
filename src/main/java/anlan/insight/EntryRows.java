package anlan.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads entries out of rows. */
final class EntryRows {

    /** What the hash covers, in the order of the record. */
    static final String COLUMNS = """
            event, subject_kind, subject, sources, enterprise, person, person_name, post, agency, agency_name, \
            summary, facts, refused, at, received_at""";

    private EntryRows() {}

    static Entry entry(ResultSet row, long seq) throws SQLException {
        return new Entry(
                seq,
                row.getString("event"),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                row.getString("sources"),
                row.getObject("enterprise", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("post"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getString("summary"),
                row.getString("facts"),
                row.getBoolean("refused"),
                instant(row, "at"),
                instant(row, "received_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
