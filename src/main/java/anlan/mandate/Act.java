package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that somebody is about to do (执法行为): by which power, towards whom, on which day, by which officers.
 *
 * @param power the code on the power-and-duty list
 * @param agency code of the body that acts: of the section, squad or town in whose name it is done
 * @param needsTwo whether the law wants at least two certified officers (处罚法 42)
 * @param deed what is done, in the words of the page: 实施现场检查
 */
public record Act(
        String power,
        String agency,
        @Nullable EnterpriseId enterprise,
        LocalDate day,
        List<OfficerId> officers,
        boolean needsTwo,
        String deed) {

    public Act {
        officers = List.copyOf(officers);
    }

    /** An act of enforcement towards an enterprise, which needs two officers. */
    public static Act byTwo(
            String power, String agency, EnterpriseId enterprise, LocalDate day, List<OfficerId> officers, String deed) {
        return new Act(power, agency, enterprise, day, officers, true, deed);
    }
}
