package anlan.law;

import anlan.kernel.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * An edition of a law (法律版本): its title, by what act it was issued, and when it was in force.
 *
 * @param issue by what it was made or amended, for example 2021-06-10 修正
 * @param newest whether no later edition of the same law is held
 */
public record EditionView(
        String id,
        String title,
        String kind,
        String issue,
        Period inForce,
        String completeness,
        String history,
        String notes,
        String source,
        int articles,
        boolean newest) {

    /** 《中华人民共和国安全生产法》, with its year where it is not the newest: 《…》（2014年）. */
    public String label() {
        var mark = issue.matches("\\d{4}-.*") ? "（" + issue.substring(0, 4) + "年）" : "（" + issue + "）";
        return "《" + title + "》" + (newest ? "" : mark);
    }

    public boolean isInForceOn(LocalDate day) {
        return inForce.contains(day);
    }

    /** Whether all of it is held. */
    public boolean isComplete() {
        return completeness.equals("full");
    }

    public List<String> historyLines() {
        return history.lines().toList();
    }
}
