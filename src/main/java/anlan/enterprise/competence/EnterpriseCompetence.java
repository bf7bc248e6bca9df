package anlan.enterprise.competence;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
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

    /** Nobody enters what he could not see afterwards. */
    public static void requireInSight(String division, String supervisor) {
        var scope = Scope.current();
        if (division.compareTo(scope.from()) < 0 || division.compareTo(scope.to()) >= 0) {
            throw new Refused("属地不在您的辖区内，跨辖区的登记和变更请由区应急管理局办理。").at("division");
        }
        if (!scope.supervisor().isEmpty() && !scope.supervisor().equals(supervisor)) {
            throw new Refused("这个行业不归您的部门监管，请由区应急管理局或者相应部门办理。").at("trade");
        }
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
                requireInSight(division, supervisor);
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
