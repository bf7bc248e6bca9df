package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that somebody is about to do (执法行为): by which power, towards whom, on which day, by which officers.
 *
 * @param power the code on the power-and-duty list
 * @param agency code of the body that acts: of the section, squad or town in whose name it is done
 * @param by who it takes
 * @param deed what is done, in the words of the page: 实施现场检查
 * @param seal who alone may know of it for now; null for everybody in scope
 */
public record Act(
        String power,
        String agency,
        @Nullable EnterpriseId enterprise,
        LocalDate day,
        List<OfficerId> officers,
        By by,
        String deed,
        @Nullable Seal seal) {

    /** Whom an act takes: two certified officers (处罚法 42), one, or a head who decides at the desk and shows nobody a certificate. */
    public enum By { TWO, ONE, HEAD }

    /** The persons who may know of an act until the record it is about is no longer secret (保密). */
    public record Seal(Identifier subject, List<String> persons) {

        public Seal {
            persons = List.copyOf(persons);
        }
    }

    public Act {
        officers = List.copyOf(officers);
    }

    public Act(
            String power, String agency, @Nullable EnterpriseId enterprise, LocalDate day, List<OfficerId> officers,
            By by, String deed) {
        this(power, agency, enterprise, day, officers, by, deed, null);
    }

    /** The same act, of which only these persons know until {@link Guard#unseal}. */
    public Act sealed(Identifier subject, List<String> persons) {
        return new Act(power, agency, enterprise, day, officers, by, deed, new Seal(subject, persons));
    }

    /** An act of enforcement towards an enterprise, which needs two officers. */
    public static Act byTwo(
            String power, String agency, EnterpriseId enterprise, LocalDate day, List<OfficerId> officers, String deed) {
        return new Act(power, agency, enterprise, day, officers, By.TWO, deed);
    }
}
