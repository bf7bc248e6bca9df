package anlan.law;

import anlan.law.Limitations.Limitation;
import java.time.LocalDate;
import java.util.Optional;

/** Counts the limitation of a penalty (追诉时效计算), by the edition of the day the act ended. */
final class LimitationSum {

    private LimitationSum() {}

    static Worked<Limitation> of(LocalDate actEnded, LocalDate found, boolean harm, Tables tables) {
        var sheet = new Worksheet(tables);
        var longer = harm ? tables.deadline(actEnded, "D73") : Optional.<DeadlineRule>empty();
        var rule = longer.or(() -> tables.deadline(actEnded, "D45", "D72"));
        if (rule.isEmpty()) {
            tables.deadline("D72").ifPresent(sheet::cite);
            sheet.lacks("行为终了之日（" + actEnded + "）施行的追诉时效没有收录");
            return sheet.answer(new Limitation(null, null));
        }
        if (harm && longer.isEmpty()) {
            sheet.step("行为终了在五年时效施行以前，从旧，不适用五年。");
        }
        var last = sheet.term(rule.get(), actEnded).lastDay();
        sheet.step("行为终了 " + actEnded + "，追诉时效" + rule.get().length()
                + (longer.isPresent() ? "（涉及公民生命健康安全、金融安全且有危害后果）" : "") + "，最后一日 " + last + "（不顺延）。");
        boolean barred = found.isAfter(last);
        sheet.step(found + (barred ? " 才发现，已过时效，不再给予行政处罚。" : " 发现，没有超过时效。"));
        return sheet.answer(new Limitation(last, barred));
    }
}
