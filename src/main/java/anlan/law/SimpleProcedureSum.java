package anlan.law;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Thresholds.OnTheSpot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Compares a fine with the limit of the simple procedure (当场处罚界限计算); the limit itself is allowed. */
final class SimpleProcedureSum {

    private SimpleProcedureSum() {}

    static Worked<OnTheSpot> of(LocalDate on, PenaltyTarget target, @Nullable Money fine, Tables tables) {
        if (fine != null && !fine.isPositive()) {
            throw new Refused("罚款应当大于 0；只给予警告的，不填罚款。").at("fine");
        }
        var sheet = new Worksheet(tables);
        var rule = tables.figure("simple-procedure", target.name(), on);
        if (rule.isEmpty()) {
            sheet.lacks("当场处罚的界限", "simple-procedure", on);
            return sheet.answer(new OnTheSpot(null, null));
        }
        sheet.cite(rule.get());
        var limit = new Money(rule.get().number());
        boolean allowed = fine == null || fine.compareTo(limit) <= 0;
        sheet.step("决定之日（" + on + "）施行" + rule.get().law() + rule.get().article() + "：违法事实确凿并有法定依据，对"
                + target.label() + "处以 " + limit + " 元以下（含本数）罚款或者警告的，可以当场作出决定。");
        sheet.step(fine == null ? "只给予警告，可以适用简易程序。" : "罚款 " + fine + (allowed ? " ≤ " : " > ") + limit
                + (allowed ? "，可以适用简易程序。" : "，应当适用普通程序。"));
        return sheet.answer(new OnTheSpot(allowed, limit));
    }
}
