package anlan.law;

import anlan.kernel.Refused;
import anlan.law.Limitations.CourtWindow;
import anlan.law.Limitations.WayToCourt;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts when the court may be asked to enforce (申请强制执行窗口计算): after the suit term, once the party was urged. */
final class CourtWindowSum {

    private static final CourtWindow UNKNOWN = new CourtWindow(null, null, null, null, null);

    private CourtWindowSum() {}

    static Worked<CourtWindow> of(WayToCourt way, Tables tables) {
        var urged = way.urged();
        if (urged != null && urged.isBefore(way.served())) {
            throw new Refused("催告书送达日期 " + urged + " 早于决定书送达日期 " + way.served() + "。").at("urged");
        }
        var sheet = new Worksheet(tables);
        var suitEnds = suitEnds(way, tables, sheet);
        if (suitEnds == null) {
            return sheet.answer(UNKNOWN);
        }
        var start = start(way, suitEnds, sheet);
        var window = sheet.term(tables.deadline(start, "D18").orElseThrow(), start);
        var from = Objects.requireNonNull(window.first()).toLocalDate();
        sheet.step("期限届满不复议、不起诉又不履行的，自届满之日起" + window.rule().length() + "内申请强制执行：" + from + " 至 "
                + window.lastDay() + "（不顺延）。" + (start.equals(suitEnds) ? "经过行政复议、诉讼或者延期缴纳的，另行起算。" : ""));
        if (urged == null) {
            sheet.step("申请前应当先催告；填写催告书送达日期后得出最早可以申请之日。");
        }
        var open = new CourtWindow(suitEnds, from, window.lastDay(), null, null);
        return sheet.answer(urged == null ? open : urged(open, urged, tables, sheet));
    }

    /** The last day to sue: six months of the decision, or fifteen days of the decision of a review; on the spot, to ask for that review. */
    private static @Nullable LocalDate suitEnds(WayToCourt way, Tables tables, Worksheet sheet) {
        var reviewed = way.reviewed();
        var first = reviewed == null && way.onTheSpot() ? tables.deadline(way.served(), "D16") : java.util.Optional.<DeadlineRule>empty();
        if (first.isPresent()) {
            var ends = sheet.term(first.get(), way.served()).lastDay();
            sheet.step("当场处罚决定书 " + way.served() + " 交付，应当先申请行政复议，" + first.get().length() + "内可以申请，最后一日 " + ends + "；不申请复议的不能直接起诉（起算待核）。");
            return ends;
        }
        var begins = reviewed == null ? way.served() : reviewed;
        var code = reviewed == null ? "D17" : "D52";
        var suit = tables.deadline(begins, code);
        if (suit.isEmpty()) {
            var held = tables.deadline(code).orElseThrow();
            sheet.cite(held);
            sheet.lacks("送达之日（" + begins + "）施行的起诉期限没有收录，已收录的自 " + held.inForce().from() + " 起施行");
            return null;
        }
        var ends = sheet.term(suit.get(), begins).lastDay();
        sheet.step((reviewed == null ? "决定书 " : "复议决定书 ") + begins + " 送达，" + suit.get().length() + "内可以提起诉讼，最后一日 " + ends + "（末日是休息日的顺延）。");
        return ends;
    }

    /** The latest of the ends of the suit term, of a remedy without result, and of a deferral. */
    private static LocalDate start(WayToCourt way, LocalDate suitEnds, Worksheet sheet) {
        var start = suitEnds;
        var ended = way.remedyEnded();
        if (ended != null && ended.isAfter(start)) {
            start = ended;
            sheet.step("复议、诉讼于 " + ended + " 终止，申请期限自此起算。");
        }
        var deferred = way.deferredUntil();
        if (deferred != null && deferred.isAfter(start)) {
            start = deferred;
            sheet.step("批准延期、分期缴纳的期限于 " + deferred + " 结束，申请期限自此起算。");
        }
        return start;
    }

    /** Ten working days after the urging letter, and not before the window opens. */
    private static CourtWindow urged(CourtWindow open, LocalDate urged, Tables tables, Worksheet sheet) {
        var from = Objects.requireNonNull(open.from());
        var to = Objects.requireNonNull(open.to());
        var wait = sheet.term(tables.deadline(urged, "D19").orElseThrow(), urged);
        var ready = Objects.requireNonNull(wait.first()).toLocalDate();
        var earliest = ready.isAfter(from) ? ready : from;
        boolean inTime = !earliest.isAfter(to);
        sheet.step("催告书 " + urged + " 送达，" + wait.rule().length() + "至 " + wait.lastDay() + " 届满，" + ready
                + " 起可以申请；与上述期间比较，最早 " + earliest + "。");
        if (!inTime) {
            sheet.step("最早之日已在申请期限 " + to + " 以后，逾期申请人民法院可能不予受理。");
        }
        return new CourtWindow(open.suitEnds(), from, to, earliest, inTime);
    }
}
