package anlan.law;

import java.time.Instant;

/**
 * Who recorded a row of the law tables, when, from which source and why (数据版本). A correction is a new version;
 * nothing recorded is ever overwritten.
 *
 * @param subject the thing itself, the same through all its versions
 * @param id this version of it, which a decision stores
 */
public record Versioned(
        LawRecordId subject, LawRecordId id, Instant recordedAt, String recordedBy, String source, String reason) {

    /** A first version that came with the program. */
    static Versioned delivered(String file, Instant now) {
        var id = LawRecordId.fresh();
        return new Versioned(id, id, now, "系统", file, "随程序交付");
    }

    /** The version that follows this one. */
    Versioned corrected(Instant now, String by, String source, String reason) {
        return new Versioned(subject, LawRecordId.fresh(), now, by, source, reason);
    }
}
