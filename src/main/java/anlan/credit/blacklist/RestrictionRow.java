package anlan.credit.blacklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message about joint restrictions as lists and its page show it (联合惩戒通报).
 *
 * @param areaText the areas: 经营、投融资
 */
public record RestrictionRow(
        RestrictionId id, UUID listing, String receiver, String receiverName, String areaText, String measures, String basis, String enterpriseName,
        String enterpriseCode, boolean unit, String party, String authority, String number, String groundWords, LocalDate listedOn, LocalDate termUntil,
        RestrictionStatus status, Instant sentAt, @Nullable Instant receivedAt, String receiverPerson, String answer, String answeredBy,
        @Nullable Instant answeredAt, String liftingWhy, @Nullable Instant liftingAt, String lifted, String liftedBy, @Nullable Instant liftedAt) {

    static RestrictionRow of(Restriction r) {
        return new RestrictionRow(r.id, r.listing.value(), r.receiver, r.receiverName, String.join("、", r.areas), r.measures, r.basis, r.enterpriseName, r.enterpriseCode,
                r.unit, r.party, r.authority, r.number, r.groundWords, r.listedOn, r.termUntil, r.status, r.sentAt, r.receivedAt, r.receiverPerson, r.answer,
                r.answeredBy, r.answeredAt, r.liftingWhy, r.liftingAt, r.lifted, r.liftedBy, r.liftedAt);
    }

    /** What the department may do next: the address of its form; empty where nothing. */
    public String open() {
        return switch (status) {
            case SENT -> "receipt";
            case RECEIVED -> "answer";
            case LIFTING -> "lifting";
            case ANSWERED, LIFTED -> "";
        };
    }
}
