package anlan.penalty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a referral was entered (移送有进展); told in the same transaction, for whoever shows it to the other body.
 *
 * @param referral as it stands now
 * @param paper the letter of the office that goes with it
 */
public record ReferralMoved(Referral referral, Correspondence letter, @Nullable UUID paper) {}
