package anlan.enterprise;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for a trade, and whether the one who enters an enterprise may (登记权限); for a million rows as for one. */
@Component
public class EnterpriseCompetence {

    private final Competence competence;

    EnterpriseCompetence(Competence competence) {
        this.competence = competence;
    }

    /** The competences of that day, each asked once. */
    public Remembered remembering(LocalDate day) {
        return new Remembered(competence, day, new HashMap<>());
    }

    /** The competences of one day (当日监管分工). */
    public record Remembered(CompetenceOfDay source, LocalDate day, Map<String, String> known) {

        /** The department of the trade; empty if there is none. */
        public String supervisorOf(String trade) {
            return trade.isEmpty() ? "" : known.computeIfAbsent(trade, t -> source.industrySupervisorOf(t, day));
        }

        /** Why an enterprise of this place and trade may not be entered by who is signed in; null if it may. */
        public @Nullable String fault(String division, String supervisor) {
            try {
                Enterprises.requireInSight(division, supervisor);
                return null;
            } catch (Refused refused) {
                return refused.getMessage();
            }
        }
    }

    /** The part of the competences that a batch asks. */
    public interface CompetenceOfDay {
        String industrySupervisorOf(String trade, LocalDate day);
    }
}
