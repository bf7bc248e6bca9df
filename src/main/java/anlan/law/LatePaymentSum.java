package anlan.law;

import anlan.kernel.Money;
import anlan.kernel.Period;
import anlan.kernel.Refused;
import anlan.law.Fines.Late;
import java.time.LocalDate;
import java.util.List;

/** Adds what is due for paying late (加处罚款计算): so many percent a day, simple, never more than the fine itself. */
final class LatePaymentSum {

    private final Money fine;
    private final List<Period> suspensions;
    private final Tables tables;
    private final Worksheet sheet;

    private LatePaymentSum(Money fine, List<Period> suspensions, Tables tables) {
        this.fine = fine;
        this.suspensions = Period.merged(suspensions);
        this.tables = tables;
        this.sheet = new Worksheet(tables);
    }

    static Worked<Late> of(Money fine, LocalDate served, LocalDate paid, List<Period> suspensions, Tables tables) {
        if (!fine.isPositive()) {
            throw new Refused("罚款应当大于 0。").at("fine");
        }
        if (paid.isBefore(served)) {
            throw new Refused("缴款日期 " + paid + " 早于送达日期 " + served + "。").at("paid");
        }
        return new LatePaymentSum(fine, suspensions, tables).worked(served, paid);
    }

    /** The same where the last day was fixed by a decision, such as that of an instalment. */
    static Worked<Late> after(Money sum, LocalDate lastDay, LocalDate paid, List<Period> suspensions, Tables tables) {
        if (!sum.isPositive()) {
            throw new Refused("罚款应当大于 0。").at("fine");
        }
        return new LatePaymentSum(sum, suspensions, tables).beyond(lastDay, paid);
    }

    private Worked<Late> worked(LocalDate served, LocalDate paid) {
        var rule = tables.deadline(served, "D01", "D71");
        if (rule.isEmpty()) {
            sheet.lacks("加处罚款的规定", "late-payment.rate", served);
            return sheet.answer(new Late(null, null, null, null));
        }
        var last = sheet.term(rule.get(), served).lastDay();
        sheet.step("决定书 " + served + " 送达，" + rule.get().length() + "内缴款，最后一日 " + last + "（末日是休息日的顺延）。");
        return beyond(last, paid);
    }

    private Worked<Late> beyond(LocalDate last, LocalDate paid) {
        if (!paid.isAfter(last)) {
            sheet.step(paid + " 缴款，没有逾期，不加处罚款。");
            return sheet.answer(new Late(last, 0, Money.ZERO, fine));
        }
        int days = days(last, paid);
        return sheet.answer(surcharged(last, paid, days));
    }

    /** The days after the term up to that of payment, without those of review or suit from the day the law says so. */
    private int days(LocalDate last, LocalDate paid) {
        var all = last.plusDays(1).datesUntil(paid.plusDays(1)).toList();
        var rules = tables.figures().stream().filter(f -> f.code().equals("late-payment.suspension")).toList();
        int stopped = 0;
        for (var day : all) {
            var rule = rules.stream().filter(f -> f.isInForceOn(day)).findFirst();
            if (rule.isPresent() && suspensions.stream().anyMatch(period -> period.contains(day))) {
                sheet.cite(rule.get());
                stopped++;
            }
        }
        sheet.step("自 " + last.plusDays(1) + " 至 " + paid + " 共 " + all.size() + " 日"
                + (stopped == 0 ? "" : "，其中行政复议、行政诉讼期间 " + stopped + " 日不计") + "，逾期 " + (all.size() - stopped) + " 日。");
        if (!suspensions.isEmpty() && stopped == 0) {
            sheet.step("所列复议、诉讼期间与逾期的日子没有重合，或者当时没有不予计算的规定。");
        }
        return all.size() - stopped;
    }

    private Late surcharged(LocalDate last, LocalDate paid, int days) {
        var rate = tables.figure("late-payment.rate", "", last.plusDays(1)).orElseThrow();
        sheet.cite(rate);
        var raw = fine.times(days).percent(rate.number());
        sheet.step("加处罚款 " + fine + " × " + rate.number().toPlainString() + "% × " + days + " = " + raw + " 元。");
        var surcharge = raw;
        var cap = tables.figure("late-payment.cap", "", paid);
        if (cap.isPresent()) {
            sheet.cite(cap.get());
            var most = fine.percent(cap.get().number());
            surcharge = raw.atMost(most);
            if (raw.compareTo(most) > 0) {
                sheet.step("加处罚款不得超出罚款本数，以 " + most + " 元为限。");
            }
        }
        sheet.step("合计 " + fine + " + " + surcharge + " = " + fine.plus(surcharge) + " 元；决定书应当写明逾期加处罚款及其标准，才可以加处。");
        return new Late(last, days, surcharge, fine.plus(surcharge));
    }
}
