package anlan.credit.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public record as it is given away (开放数据的一行).
 *
 * @param enterprise the public id of the unit; null where it is about a natural person
 * @param reply what the unit says about it, in its own words; empty where it said nothing
 */
public record OpenRecord(
        UUID id, String kind, String subject, boolean unit, @Nullable UUID enterprise, String code, String number, String matter, String basis,
        String result, String authority, LocalDate day, @Nullable LocalDate closed, String withheld, Instant published,
        @Nullable Instant corrected, String correction, @Nullable LocalDate until, String reply) {}
