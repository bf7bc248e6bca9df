package anlan.credit;

import anlan.enterprise.EnterpriseId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become public of a record (拟公开内容): these fields and no others.
 *
 * @param source the record it comes from; the same kind and source is the same publication
 * @param unit whether it is about a unit; of a person only the surname is kept
 * @param subject whom it is about
 * @param number number of the document; empty where there is none
 * @param matter what it is about, in plain words
 * @param day the day of the decision
 * @param closedOn the day the matter was settled, where it is when it is proposed
 */
public record Proposal(
        PublicationKind kind, UUID source, EnterpriseId enterprise, boolean unit, String subject, String number, String matter,
        String basis, String result, String authority, LocalDate day, @Nullable LocalDate closedOn) {

    /** Of a matter that is not settled, or never is. */
    public Proposal(PublicationKind kind, UUID source, EnterpriseId enterprise, boolean unit, String subject, String number, String matter,
            String basis, String result, String authority, LocalDate day) {
        this(kind, source, enterprise, unit, subject, number, matter, basis, result, authority, day, null);
    }
}
